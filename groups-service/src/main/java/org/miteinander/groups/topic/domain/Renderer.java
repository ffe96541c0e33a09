package org.miteinander.groups.topic.domain;

import org.miteinander.groups.topic.Text;

/** Makes safe HTML of what somebody typed. */
public interface Renderer {
    Text render(String source);
}
