/** What every service shares, free of any domain: who calls, for which federation, and how lists and ids look. */
@NullMarked
package org.miteinander.platform;

import org.jspecify.annotations.NullMarked;
