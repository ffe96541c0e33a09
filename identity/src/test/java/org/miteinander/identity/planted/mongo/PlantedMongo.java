package org.miteinander.identity.planted.mongo;

import org.bson.Document;

/** Public although nobody outside may use it. */
public class PlantedMongo {
    public Document document() {
        return new Document();
    }
}
