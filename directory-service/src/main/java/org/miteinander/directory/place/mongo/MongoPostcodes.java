package org.miteinander.directory.place.mongo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.miteinander.directory.place.GeoPoint;
import org.miteinander.directory.place.Locality;
import org.miteinander.directory.place.Postcode;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.Ids;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * {@code postcodes}: one document per postal region of a table, _id = platform|table|region, and one that names the
 * table in use, _id = platform|current. Switching tables is writing that one.
 */
@Component
final class MongoPostcodes {
    private static final String COLLECTION = "postcodes";
    private static final String PREFIX = FederationId.PLATFORM + "|";
    private static final String CURRENT = PREFIX + "current";

    /** Which table is in use, and how many codes it has. */
    record Header(String table, int codes) {}

    private final MongoTemplate mongo;
    private final Clock clock;

    MongoPostcodes(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    Optional<Header> header() {
        return Optional.ofNullable(mongo.findById(CURRENT, Document.class, COLLECTION))
                .map(d -> new Header(
                        d.getString("table"), d.get("codes", Number.class).intValue()));
    }

    /** Reads a whole table; empty if it was replaced while being read. */
    Optional<List<Postcode>> load(Header header) {
        List<Postcode> codes = new ArrayList<>();
        for (Document region : mongo.find(chunksOf(header.table()), Document.class, COLLECTION)) {
            region.getList("codes", Document.class).forEach(code -> codes.add(postcode(code)));
        }
        return codes.size() == header.codes() ? Optional.of(codes) : Optional.empty();
    }

    /** Writes the table, switches to it, and removes the one before. */
    void replace(Collection<Postcode> codes) {
        Optional<Header> before = header();
        Header header = new Header(Ids.next(clock.instant()), codes.size());
        Map<String, List<Document>> regions = new TreeMap<>();
        codes.stream()
                .sorted(Comparator.comparing(Postcode::code))
                .forEach(code -> regions.computeIfAbsent(code.code().substring(0, 2), _ -> new ArrayList<>())
                        .add(document(code)));
        regions.forEach((region, documents) -> mongo.insert(
                new Document("_id", PREFIX + header.table() + "|" + region)
                        .append("federation", FederationId.PLATFORM.slug())
                        .append("codes", documents),
                COLLECTION));
        mongo.save(
                new Document("_id", CURRENT)
                        .append("federation", FederationId.PLATFORM.slug())
                        .append("table", header.table())
                        .append("codes", header.codes())
                        .append("at", Date.from(clock.instant())),
                COLLECTION);
        before.ifPresent(old -> mongo.remove(chunksOf(old.table()), COLLECTION));
    }

    /** A table has a hundred regions at most. */
    private static Query chunksOf(String table) {
        String first = PREFIX + table + "|";
        return new Query(Criteria.where("_id").gte(first).lt(first + "~")).with(Sort.by("_id"));
    }

    private static Document document(Postcode postcode) {
        return point(postcode.centre())
                .append("code", postcode.code())
                .append(
                        "places",
                        postcode.localities().stream()
                                .map(place -> point(place.point())
                                        .append("name", place.name())
                                        .append("community", place.community()))
                                .toList());
    }

    private static Document point(GeoPoint point) {
        return new Document("lat", point.lat()).append("lon", point.lon());
    }

    private static Postcode postcode(Document document) {
        List<Locality> places = document.getList("places", Document.class).stream()
                .map(d -> new Locality(text(d, "name"), d.getString("community"), point(d)))
                .toList();
        return new Postcode(text(document, "code"), point(document), places);
    }

    private static GeoPoint point(Document document) {
        return new GeoPoint(number(document, "lat"), number(document, "lon"));
    }

    private static double number(Document document, String field) {
        return document.get(field, Number.class).doubleValue();
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }
}
