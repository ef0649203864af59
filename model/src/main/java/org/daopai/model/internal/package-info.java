/** What the modules of the library share at compile time. Not for users: exported to them alone. */
@NullMarked
package org.daopai.model.internal;

import org.jspecify.annotations.NullMarked;
