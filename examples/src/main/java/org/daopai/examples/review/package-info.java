/**
 * What people ask of a plan, worked out once for whoever writes it down: the light of each activity
 * and milestone, dates as days, floats in days, the order of the reverse schedule, what is due
 * soon, the sentence on each deadline, the indicators. Knows nothing of how it is shown.
 *
 * <p>Start with {@link org.daopai.examples.review.ProjectReview}.
 */
@NullMarked
package org.daopai.examples.review;

import org.jspecify.annotations.NullMarked;
