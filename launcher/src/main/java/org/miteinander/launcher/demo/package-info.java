/** Fills a new installation with federations, people, groups and posts to look at. */
@NullMarked
package org.miteinander.launcher.demo;

import org.jspecify.annotations.NullMarked;
