package org.miteinander.planted.modules.second.inner;

/** What others may not use. */
public final class Secret {}
