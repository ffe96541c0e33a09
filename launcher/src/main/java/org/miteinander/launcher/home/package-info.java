/** What the launcher keeps on disk: the data folder with its logs, its secrets and the list of what is running. */
@NullMarked
package org.miteinander.launcher.home;

import org.jspecify.annotations.NullMarked;
