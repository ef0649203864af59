/*
 * Both passes of the planner by hand, as a limit to measure it against: early and late dates with
 * drivers and binding deadlines of a network without progress, constraints, phases and maximum
 * lags; then the floats between them, and the just-in-time dates, which a schedule holds beside
 * the dates. Reads the arrays of a compiled network, as SweepComparison writes them, so that
 * nothing but the sweeps differs; prints the median milliseconds of one round of the passes, of
 * one with the floats, and a hash of what each found.
 *
 *   cc -O3 -march=native -o sweep sweep.c && ./sweep FILE ROUNDS
 */
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { DAY = 1440, ABSENT = INT_MAX, NO_DRIVER = INT_MIN };
enum { LEAVES_START = 1, BOUNDS_START = 2, MODE_SHIFT = 2, TIMELINE_SHIFT = 5 };
enum { BY_RANK, BY_INSTANT, BY_CLOCK, BY_SUCCESSOR, BY_PREDECESSOR, BY_OTHER };
enum { WORK, START_FORM, INSTANT };

typedef struct { int from, to, lag, kind; } Arc;

typedef struct {
  int origin, days, total, shift;
  int *midnight;              /* day -> rank */
  const int16_t **ranks;      /* day -> rank of each minute of it */
  int *hint;                  /* rank >> shift -> worked day */
  int *worked_rank;           /* worked day -> rank */
  int *worked_at;             /* worked day -> minute of its midnight */
  const int16_t **minutes;    /* worked day -> minute of each rank of it */
} Timeline;

static int n, links, timelines, deadlines, data_date, data_date_driver, deadline_driver, finish_driver;
static int *timeline, *float_timeline, *duration, *shape, *in_first, *out_first, *out;
static int *deadline_first, *deadline, *due;
static Arc *in_arcs, *out_arcs;
static Timeline *lines;
static int *early_start, *early_finish, *early_start_at, *early_finish_at, *early_driver;
static int *late_start, *late_start_at, *late_finish_at, *late_driver, *bound_by;
static int *start_float, *finish_float, *free_float, *just_start_at, *just_finish_at;

static inline int rank_of(int t, int minute) {
  if (t == 0) return minute;
  const Timeline *line = &lines[t];
  unsigned offset = (unsigned)(minute - line->origin);
  unsigned day = offset / DAY;
  return line->midnight[day] + line->ranks[day][offset - day * DAY];
}

static inline int start_of(int t, int rank) {
  if (t == 0) return rank;
  const Timeline *line = &lines[t];
  int day = line->hint[rank >> line->shift];
  while (line->worked_rank[day + 1] <= rank) day++;
  return line->worked_at[day] + line->minutes[day][rank - line->worked_rank[day]];
}

static inline int finish_of(int t, int rank) { return t == 0 ? rank : start_of(t, rank - 1) + 1; }

static inline int rank_finishing(int t, int minute) {
  int rank = rank_of(t, minute);
  return t == 0 ? minute : rank_of(t, minute - 1) < rank ? rank : rank + 1;
}

static inline int rank_starting(int t, int minute) { return t == 0 ? minute : rank_of(t, minute + 1) - 1; }

static inline int forward(const Arc *arc, int rank, int at) {
  int there = timeline[arc->to];
  int shift = arc->kind & BOUNDS_START ? 0 : duration[arc->to];
  int y;
  switch (arc->kind >> MODE_SHIFT & 7) {
    case BY_RANK: return rank + arc->lag - shift;
    case BY_SUCCESSOR: return rank_of(there, at) + arc->lag - shift;
    case BY_INSTANT: y = at; break;
    case BY_CLOCK: y = at + arc->lag; break;
    case BY_PREDECESSOR: y = finish_of(arc->kind >> TIMELINE_SHIFT, rank + arc->lag); break;
    default: {
      int counting = arc->kind >> TIMELINE_SHIFT;
      y = finish_of(counting, rank_of(counting, at) + arc->lag);
    }
  }
  int before = arc->kind & BOUNDS_START || shape[arc->to] == START_FORM;
  return (before ? rank_of(there, y) : rank_finishing(there, y)) - shift;
}

static inline int backward(const Arc *arc, int rank, int at) {
  int here = timeline[arc->from];
  int shift = arc->kind & LEAVES_START ? 0 : duration[arc->from];
  int x;
  switch (arc->kind >> MODE_SHIFT & 7) {
    case BY_RANK: return rank - arc->lag - shift;
    case BY_PREDECESSOR: return rank_of(here, at) - arc->lag - shift;
    case BY_INSTANT: x = at; break;
    case BY_CLOCK: x = at - arc->lag; break;
    case BY_SUCCESSOR: x = start_of(timeline[arc->to], rank - arc->lag); break;
    default: {
      int counting = arc->kind >> TIMELINE_SHIFT;
      x = start_of(counting, rank_of(counting, at) - arc->lag);
    }
  }
  int start = arc->kind & LEAVES_START || shape[arc->from] == START_FORM;
  return (start ? rank_starting(here, x) : rank_of(here, x)) - shift;
}

static inline int from_data_date(int a) {
  if (shape[a] != INSTANT) return rank_of(timeline[a], data_date);
  int own = float_timeline[a];
  int rank = rank_of(own, data_date);
  int start = start_of(own, rank);
  return start == data_date || finish_of(own, rank) == data_date ? data_date : start;
}

static void sweep_forward(void) {
  for (int a = 0; a < n; a++) {
    int least = from_data_date(a);
    int by = data_date_driver;
    for (int e = in_first[a]; e < in_first[a + 1]; e++) {
      const Arc *arc = &in_arcs[e];
      int i = arc->from;
      int bound = arc->kind & LEAVES_START
          ? forward(arc, early_start[i], early_start_at[i])
          : forward(arc, early_finish[i], early_finish_at[i]);
      if (bound > least || (bound == least && by == data_date_driver)) {
        least = bound;
        by = e;
      }
    }
    early_driver[a] = by;
    early_start[a] = least;
    early_finish[a] = least + duration[a];
    early_start_at[a] = start_of(timeline[a], least);
    early_finish_at[a] =
        shape[a] == START_FORM ? early_start_at[a] : finish_of(timeline[a], early_finish[a]);
  }
}

static inline int finish_by(int a, int minute) {
  return shape[a] == START_FORM ? rank_starting(timeline[a], minute)
                                : rank_of(timeline[a], minute) - duration[a];
}

static void sweep_backward(int open_ends) {
  for (int a = n - 1; a >= 0; a--) {
    int most = ABSENT;
    int by = NO_DRIVER;
    int binding = NO_DRIVER;
    for (int k = deadline_first[a]; k < deadline_first[a + 1]; k++) {
      int latest = finish_by(a, due[deadline[k]]);
      if (latest < most) {
        most = latest;
        by = deadline_driver;
        binding = deadline[k];
      }
    }
    for (int k = out_first[a]; k < out_first[a + 1]; k++) {
      const Arc *arc = &out_arcs[k];
      int j = arc->to;
      if (late_start[j] == ABSENT) continue;
      int latest = arc->kind & BOUNDS_START
          ? backward(arc, late_start[j], late_start_at[j])
          : backward(arc, late_start[j] + duration[j], late_finish_at[j]);
      if (latest < most) {
        most = latest;
        by = out[k];
        binding = bound_by[j];
      }
    }
    if (open_ends != ABSENT && binding == NO_DRIVER) {
      int latest = finish_by(a, open_ends);
      if (latest < most) {
        most = latest;
        by = finish_driver;
      }
    }
    late_start[a] = most;
    late_driver[a] = by;
    bound_by[a] = binding;
    if (most != ABSENT) {
      late_start_at[a] = start_of(timeline[a], most);
      late_finish_at[a] =
          shape[a] == START_FORM ? late_start_at[a] : finish_of(timeline[a], most + duration[a]);
    }
  }
}

static inline int finish_at(int a, int start) {
  return shape[a] == START_FORM ? start_of(timeline[a], start) : finish_of(timeline[a], start + duration[a]);
}

static inline int slip(int own, int from, int to) {
  int working = rank_of(own, to) - rank_of(own, from);
  return to < from && working >= 0 ? -1 : working;
}

static inline int at_least(int a, int b) { return a > b ? a : b; }

static void sweep_floats(void) {
  for (int a = 0; a < n; a++) {
    int start = early_start[a];
    int own_latest = ABSENT;
    for (int k = deadline_first[a]; k < deadline_first[a + 1]; k++) {
      int latest = finish_by(a, due[deadline[k]]);
      if (latest < own_latest) own_latest = latest;
    }
    int latest = ABSENT;
    for (int k = out_first[a]; k < out_first[a + 1] && latest > start; k++) {
      const Arc *arc = &out_arcs[k];
      int j = arc->to;
      int bound = arc->kind & BOUNDS_START ? backward(arc, early_start[j], early_start_at[j])
                                           : backward(arc, early_finish[j], early_finish_at[j]);
      if (bound < latest) latest = bound;
    }
    if (latest == ABSENT) latest = own_latest == ABSENT ? start : own_latest;
    int own = float_timeline[a];
    int by_rank = timeline[a] == own;
    free_float[a] = by_rank ? at_least(0, latest - start)
                            : slip(own, early_finish_at[a], finish_at(a, at_least(start, latest)));
    int just = at_least(start, latest < own_latest ? latest : own_latest);
    just_start_at[a] = just == start ? early_start_at[a] : start_of(timeline[a], just);
    just_finish_at[a] = just == start ? early_finish_at[a] : finish_at(a, just);
    if (just > start && shape[a] == INSTANT) {
      just_finish_at[a] = at_least(early_finish_at[a], finish_of(own, rank_of(own, just_finish_at[a])));
      just_start_at[a] = just_finish_at[a];
    }
    start_float[a] = finish_float[a] = ABSENT;
    if (late_start[a] != ABSENT) {
      finish_float[a] = by_rank ? late_start[a] - start : slip(own, early_finish_at[a], late_finish_at[a]);
      start_float[a] = by_rank ? finish_float[a] : slip(own, early_start_at[a], late_start_at[a]);
    }
  }
}

static int project_finish(void) {
  int latest = early_finish_at[0];
  for (int a = 1; a < n; a++) latest = early_finish_at[a] > latest ? early_finish_at[a] : latest;
  return latest;
}

static uint32_t mixed(uint32_t hash, const int *values) {
  for (int a = 0; a < n; a++) hash = hash * 31 + (uint32_t)values[a];
  return hash;
}

static int *ints(FILE *in, int count) {
  int *values = malloc(sizeof(int) * (size_t)(count + 1));
  if (!values || fread(values, sizeof(int), (size_t)count, in) != (size_t)count) {
    fprintf(stderr, "the file ends too early\n");
    exit(1);
  }
  return values;
}

static void read_timeline(FILE *in, Timeline *line) {
  int *head = ints(in, 3); /* origin, days, patterns */
  line->origin = head[0];
  line->days = head[1];
  line->midnight = ints(in, line->days + 1);
  line->total = line->midnight[line->days];
  int *pattern = ints(in, line->days);
  int16_t **ranks = malloc(sizeof(*ranks) * (size_t)head[2]);
  int16_t **minutes = malloc(sizeof(*minutes) * (size_t)head[2]);
  for (int p = 0; p < head[2]; p++) {
    int *rank = ints(in, DAY + 1);
    ranks[p] = malloc(sizeof(int16_t) * DAY);
    minutes[p] = malloc(sizeof(int16_t) * (size_t)(rank[DAY] + 1));
    for (int m = 0; m < DAY; m++) {
      ranks[p][m] = (int16_t)rank[m];
      if (rank[m + 1] > rank[m]) minutes[p][rank[m]] = (int16_t)m;
    }
  }
  int worked = 0;
  line->ranks = malloc(sizeof(*line->ranks) * (size_t)(line->days + 1));
  line->worked_rank = malloc(sizeof(int) * (size_t)(line->days + 2));
  line->worked_at = malloc(sizeof(int) * (size_t)(line->days + 1));
  line->minutes = malloc(sizeof(*line->minutes) * (size_t)(line->days + 1));
  for (int d = 0; d < line->days; d++) {
    line->ranks[d] = ranks[pattern[d]];
    if (line->midnight[d + 1] > line->midnight[d]) {
      line->worked_rank[worked] = line->midnight[d];
      line->worked_at[worked] = line->origin + d * DAY;
      line->minutes[worked++] = minutes[pattern[d]];
    }
  }
  line->ranks[line->days] = ranks[0];
  line->worked_rank[worked] = line->total;
  line->worked_rank[worked + 1] = INT_MAX;
  for (line->shift = 0; line->total / worked >> (line->shift + 1) > 0; line->shift++) {}
  int buckets = (line->total >> line->shift) + 2;
  line->hint = malloc(sizeof(int) * (size_t)buckets);
  for (int b = 0, next = 0; b < buckets; b++) {
    while (next + 1 < worked && line->worked_rank[next + 1] <= (long)b << line->shift) next++;
    line->hint[b] = next;
  }
}

static double millis(const struct timespec *start, const struct timespec *end) {
  return (double)(end->tv_sec - start->tv_sec) * 1e3 + (double)(end->tv_nsec - start->tv_nsec) / 1e6;
}

static int by_value(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return x < y ? -1 : x > y;
}

int main(int count, char **argument) {
  FILE *in = count == 3 ? fopen(argument[1], "rb") : NULL;
  int rounds = count == 3 ? atoi(argument[2]) : 0;
  if (!in || rounds < 1) {
    fprintf(stderr, "usage: sweep FILE ROUNDS\n");
    return 2;
  }
  int *head = ints(in, 9);
  n = head[0]; links = head[1]; timelines = head[2]; deadlines = head[3]; data_date = head[4];
  int open_ends = head[5];
  data_date_driver = head[6]; deadline_driver = head[7]; finish_driver = head[8];
  timeline = ints(in, n); float_timeline = ints(in, n); duration = ints(in, n); shape = ints(in, n);
  in_first = ints(in, n + 1); out_first = ints(in, n + 1);
  in_arcs = (Arc *)ints(in, 4 * links); out_arcs = (Arc *)ints(in, 4 * links); out = ints(in, links);
  deadline_first = ints(in, n + 1); deadline = ints(in, deadlines); due = ints(in, deadlines);
  lines = calloc((size_t)timelines, sizeof(Timeline));
  for (int t = 1; t < timelines; t++) read_timeline(in, &lines[t]);
  fclose(in);
  int **results[] = {&early_start, &early_finish, &early_start_at, &early_finish_at, &early_driver,
                     &late_start, &late_start_at, &late_finish_at, &late_driver, &bound_by,
                     &start_float, &finish_float, &free_float, &just_start_at, &just_finish_at};
  for (int r = 0; r < 15; r++) *results[r] = calloc((size_t)n, sizeof(int));

  double *passes = malloc(sizeof(double) * (size_t)rounds);
  double *all = malloc(sizeof(double) * (size_t)rounds);
  for (int r = 0; r < rounds; r++) {
    struct timespec start, between, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    sweep_forward();
    sweep_backward(open_ends ? project_finish() : ABSENT);
    clock_gettime(CLOCK_MONOTONIC, &between);
    sweep_floats();
    clock_gettime(CLOCK_MONOTONIC, &end);
    passes[r] = millis(&start, &between);
    all[r] = millis(&start, &end);
  }
  uint32_t dates = 1, floats = 1;
  for (int r = 0; r < 10; r++) dates = mixed(dates, *results[r]);
  for (int r = 10; r < 15; r++) floats = mixed(floats, *results[r]);
  qsort(passes, (size_t)rounds, sizeof(double), by_value);
  qsort(all, (size_t)rounds, sizeof(double), by_value);
  printf("%.3f %.3f %d %d\n", passes[rounds / 2], all[rounds / 2], (int32_t)dates, (int32_t)floats);
  return 0;
}
