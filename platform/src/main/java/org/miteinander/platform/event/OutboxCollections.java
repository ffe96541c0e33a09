package org.miteinander.platform.event;

import java.util.List;

/** The collections of a service whose documents (with String ids) hold an outbox. */
public record OutboxCollections(List<String> names) {}
