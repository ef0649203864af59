/**
 * What users of other planning tools asked for, and where those tools surprised them, as plans:
 * each test tells what was wanted, what is answered here, and the rule (S-number) that decides. The
 * sources are public issue threads, named as {@code owner/repository#number}, and runs of the
 * schedulers of MPXJ 14.3.4. Activities are synthetic where a thread shows only a picture of them.
 */
@NullMarked
package org.daopai.scheduling.peers;

import org.jspecify.annotations.NullMarked;
