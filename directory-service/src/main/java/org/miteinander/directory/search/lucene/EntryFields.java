package org.miteinander.directory.search.lucene;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.miteinander.directory.entry.Address;
import org.miteinander.directory.entry.District;
import org.miteinander.directory.entry.Entry;
import org.miteinander.directory.entry.Kind;
import org.miteinander.directory.entry.Listing;
import org.miteinander.directory.place.GeoPoint;

/** An entry as a document of the index. */
final class EntryFields {
    static final String ID = "id";
    static final String KIND = "kind";
    /** Found by its folded name, counted and shown by the name people read. */
    static final String DISTRICT = "district";

    static final String ANYWHERE = "anywhere";
    static final String POINT = "point";
    static final String ORDER = "order";

    /** Words as people write them, for suggestions. */
    static final String SPELLING = "spelling";

    static final String YES = "1";

    private static final String NAME = "name";
    private static final String TOPICS = "topics";
    private static final String WHERE = "where";
    private static final String TEXT = "text";
    private static final String ABOUT = "about";

    /** The fields that are searched, and how much a hit in each weighs. */
    static final Map<String, Float> SEARCHED = Map.of(NAME, 3f, TOPICS, 2f, WHERE, 1f, TEXT, 1f, ABOUT, 0.2f);

    /** Of those, where a misspelt word is looked for. */
    static final List<String> FORGIVING = List.of(NAME, TOPICS, WHERE);

    /** What people call such an entry although it does not say so itself. */
    private static final Map<Kind, String> CALLED = Map.of(
            Kind.GROUP, "Selbsthilfegruppe Gesprächskreis Treffen",
            Kind.CONTACT_POINT, "Selbsthilfekontaktstelle Kontaktstelle Beratungsstelle",
            Kind.ASSOCIATION, "Selbsthilfeorganisation Selbsthilfevereinigung Verband Verein");

    private final Collator german = Collator.getInstance(Locale.GERMAN);

    /** Must be called by one thread at a time. */
    Document document(Entry entry, List<GeoPoint> points) {
        Listing listing = entry.listing();
        Document document = new Document();
        document.add(new StringField(ID, entry.id().value(), Store.NO));
        document.add(new BinaryDocValuesField(ID, new BytesRef(entry.id().value())));
        exact(document, KIND, listing.kind().name(), listing.kind().name());
        String district = listing.districtName();
        if (district != null) {
            exact(document, DISTRICT, District.folded(district), district);
        }
        if (listing.reach().anywhere()) {
            exact(document, ANYWHERE, YES, YES);
        }
        for (GeoPoint point : points) {
            document.add(new LatLonPoint(POINT, point.lat(), point.lon()));
            document.add(new LatLonDocValuesField(POINT, point.lat(), point.lon()));
        }
        String order = listing.name() + " " + Objects.requireNonNullElse(district, "");
        byte[] key = german.getCollationKey(order).toByteArray();
        document.add(new BinaryDocValuesField(ORDER, new BytesRef(key)));
        words(document, listing);
        return document;
    }

    private static void exact(Document document, String field, String found, String counted) {
        document.add(new StringField(field, found, Store.NO));
        document.add(new SortedDocValuesField(field, new BytesRef(counted)));
    }

    private static void words(Document document, Listing listing) {
        String topics = String.join(", ", listing.theme().topics());
        Address address = listing.reach().address();
        String where = joined(listing.districtName(), address.city(), address.postcode());
        String texts = joined(
                listing.theme().description(),
                listing.contact().carrier(),
                listing.reach().meeting());
        String about = CALLED.getOrDefault(listing.kind(), "")
                + (listing.reach().online() ? " online digital Videokonferenz" : "");
        document.add(new TextField(NAME, listing.name(), Store.NO));
        document.add(new TextField(TOPICS, topics, Store.NO));
        document.add(new TextField(WHERE, where, Store.NO));
        document.add(new TextField(TEXT, texts, Store.NO));
        document.add(new TextField(ABOUT, about, Store.NO));
        document.add(new TextField(SPELLING, joined(listing.name(), topics, where), Store.NO));
    }

    private static String joined(@Nullable String... parts) {
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            if (part != null) {
                joined.append(part).append(", ");
            }
        }
        return joined.toString();
    }
}
