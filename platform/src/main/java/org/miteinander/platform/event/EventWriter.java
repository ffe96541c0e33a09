package org.miteinander.platform.event;

import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes a stored event as CloudEvents JSON. */
final class EventWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String source;

    EventWriter(String source) {
        this.source = source;
    }

    String write(Document event) {
        ObjectNode node = JSON.createObjectNode();
        node.put("specversion", "1.0");
        node.put("id", event.getString("id"));
        node.put("source", "/" + source);
        node.put("type", event.getString("type"));
        node.put("time", event.getString("time"));
        node.put("subject", event.getString("subject"));
        node.put("federation", event.getString("federation"));
        node.put("sequence", event.get("sequence", Number.class).longValue());
        node.set("data", JSON.readTree(event.getString("data")));
        return node.toString();
    }
}
