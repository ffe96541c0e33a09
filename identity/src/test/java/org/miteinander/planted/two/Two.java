package org.miteinander.planted.two;

/** What {@code One} must not use. */
public class Two {}
