package org.miteinander.directory.imports.domain;

import org.jspecify.annotations.Nullable;

/**
 * One line of a text file.
 *
 * @param number counts from 1
 * @param fault why the line cannot be read, null if it can; then {@code text} is empty
 */
public record Line(int number, String text, @Nullable String fault) {}
