package org.miteinander.planted.modules.second;

/** What others may use of this module. */
public final class Second {}
