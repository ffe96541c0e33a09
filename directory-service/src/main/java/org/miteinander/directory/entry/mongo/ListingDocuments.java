package org.miteinander.directory.entry.mongo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miteinander.directory.entry.Address;
import org.miteinander.directory.entry.Contact;
import org.miteinander.directory.entry.District;
import org.miteinander.directory.entry.Kind;
import org.miteinander.directory.entry.Link;
import org.miteinander.directory.entry.Listing;
import org.miteinander.directory.entry.OpeningHours;
import org.miteinander.directory.entry.Reach;
import org.miteinander.directory.entry.Scope;
import org.miteinander.directory.entry.Theme;
import org.miteinander.directory.place.GeoPoint;

/** A listing as a document and back. */
final class ListingDocuments {
    private ListingDocuments() {}

    static Document write(Listing listing) {
        return new Document("kind", listing.kind().name())
                .append("name", listing.name())
                .append("topics", listing.theme().topics())
                .append("description", listing.theme().description())
                .append("reach", reach(listing.reach()))
                .append("contact", contact(listing.contact()))
                .append("opening", listing.opening() == null ? null : opening(listing.opening()))
                .append("checkedAt", text(listing.checkedAt()));
    }

    private static Document reach(Reach reach) {
        District district = reach.district();
        Address address = reach.address();
        GeoPoint point = address.point();
        return new Document("districtKey", district == null ? null : district.key())
                .append("district", district == null ? null : district.name())
                .append("scope", reach.scope().name())
                .append("online", reach.online())
                .append("meeting", reach.meeting())
                .append("street", address.street())
                .append("postcode", address.postcode())
                .append("city", address.city())
                .append("lat", point == null ? null : point.lat())
                .append("lon", point == null ? null : point.lon());
    }

    private static Document contact(Contact contact) {
        return new Document("carrier", contact.carrier())
                .append("phones", contact.phones())
                .append("email", contact.email())
                .append("web", contact.web())
                .append(
                        "links",
                        contact.links().stream()
                                .map(link -> new Document("label", link.label()).append("url", link.url()))
                                .toList());
    }

    private static Document opening(OpeningHours opening) {
        return new Document("text", opening.text())
                .append("comment", opening.comment())
                .append("updatedAt", text(opening.updatedAt()))
                .append(
                        "week",
                        opening.week().stream()
                                .map(times -> new Document("times", times))
                                .toList());
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    static Listing read(Document document) {
        Document opening = document.get("opening", Document.class);
        return new Listing(
                Kind.valueOf(required(document, "kind")),
                required(document, "name"),
                new Theme(document.getList("topics", String.class), document.getString("description")),
                readReach(document.get("reach", Document.class)),
                readContact(document.get("contact", Document.class)),
                opening == null ? null : readOpening(opening),
                date(document, "checkedAt"));
    }

    private static Reach readReach(Document document) {
        String district = document.getString("district");
        Number lat = document.get("lat", Number.class);
        Number lon = document.get("lon", Number.class);
        Address address = new Address(
                document.getString("street"),
                document.getString("postcode"),
                document.getString("city"),
                lat == null || lon == null ? null : new GeoPoint(lat.doubleValue(), lon.doubleValue()));
        return new Reach(
                district == null ? null : new District(required(document, "districtKey"), district),
                Scope.valueOf(required(document, "scope")),
                document.getBoolean("online", false),
                document.getString("meeting"),
                address);
    }

    private static Contact readContact(Document document) {
        List<Link> links = document.getList("links", Document.class).stream()
                .map(d -> new Link(required(d, "label"), required(d, "url")))
                .toList();
        return new Contact(
                document.getString("carrier"),
                document.getList("phones", String.class),
                document.getString("email"),
                document.getString("web"),
                links);
    }

    private static OpeningHours readOpening(Document document) {
        return new OpeningHours(
                document.getString("text"),
                document.getString("comment"),
                date(document, "updatedAt"),
                document.getList("week", Document.class).stream()
                        .map(day -> day.getList("times", String.class))
                        .toList());
    }

    private static @Nullable LocalDate date(Document document, String field) {
        String text = document.getString(field);
        return text == null ? null : LocalDate.parse(text);
    }

    private static String required(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }
}
