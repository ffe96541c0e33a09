package org.miteinander.directory.search.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.miteinander.directory.entry.Address;
import org.miteinander.directory.entry.District;
import org.miteinander.directory.entry.Entry;
import org.miteinander.directory.entry.EntryId;
import org.miteinander.directory.entry.Kind;
import org.miteinander.directory.place.GeoPoint;
import org.miteinander.directory.place.Place;
import org.miteinander.directory.place.Places;

/** The published contact points, in memory: there are some hundreds. One thread changes them, all may read. */
public final class ContactPoints {
    private final Places places;
    private final Map<EntryId, ContactPoint> byId = new HashMap<>();
    private volatile Map<String, List<ContactPoint>> byDistrict = Map.of();

    public ContactPoints(Places places) {
        this.places = places;
    }

    void replace(Collection<Entry> published) {
        byId.clear();
        published.forEach(entry -> byId.put(entry.id(), contactPoint(entry)));
        arrange();
    }

    /** Takes over what these entries say now; returns the districts whose contact points changed. */
    Set<String> update(Collection<Entry> entries) {
        Set<String> changed = new HashSet<>();
        for (Entry entry : entries) {
            boolean there = entry.isPublished() && entry.listing().kind() == Kind.CONTACT_POINT;
            ContactPoint after = there ? contactPoint(entry) : null;
            ContactPoint before = after == null ? byId.remove(entry.id()) : byId.put(entry.id(), after);
            if (!Objects.equals(before, after)) {
                Stream.concat(Stream.ofNullable(before), Stream.ofNullable(after))
                        .flatMap(point -> Stream.ofNullable(point.district()))
                        .forEach(changed::add);
            }
        }
        arrange();
        return changed;
    }

    private ContactPoint contactPoint(Entry entry) {
        return new ContactPoint(
                entry.id(),
                entry.listing().name(),
                entry.listing().districtName(),
                ofAddress(entry.listing().reach().address()).orElse(null));
    }

    private Optional<GeoPoint> ofAddress(Address address) {
        GeoPoint given = address.point();
        return given != null ? Optional.of(given) : places.ofAddress(address.postcode(), address.city());
    }

    private void arrange() {
        Map<String, List<ContactPoint>> arranged = new HashMap<>();
        byId.values().stream()
                .sorted(Comparator.comparing(ContactPoint::name).thenComparing(p -> p.id().value()))
                .forEach(point -> {
                    String district = point.district();
                    if (district != null) {
                        arranged.computeIfAbsent(District.folded(district), _ -> new ArrayList<>())
                                .add(point);
                    }
                });
        byDistrict = arranged;
    }

    List<ContactPoint> of(@Nullable String district) {
        return district == null ? List.of() : byDistrict.getOrDefault(District.folded(district), List.of());
    }

    /** The nearest of all contact points. */
    Optional<ContactPoint> nearest(GeoPoint near) {
        return nearest(byDistrict.values().stream().flatMap(List::stream), near);
    }

    /** The contact point of a district that is nearest; without a place only if there is just one. */
    Optional<ContactPoint> nearest(@Nullable String district, @Nullable GeoPoint near) {
        List<ContactPoint> points = of(district);
        if (points.size() == 1) {
            return Optional.of(points.getFirst());
        }
        return near == null ? Optional.empty() : nearest(points.stream(), near);
    }

    private static Optional<ContactPoint> nearest(Stream<ContactPoint> points, GeoPoint near) {
        return points.min(Comparator.comparingDouble(point -> kilometres(point, near)))
                .filter(point -> point.point() != null);
    }

    private static double kilometres(ContactPoint contactPoint, GeoPoint near) {
        GeoPoint point = contactPoint.point();
        return point == null ? Double.POSITIVE_INFINITY : near.kilometresTo(point);
    }

    /** Where an entry is: at its address; a group without one, where the contact points of its district are. */
    List<GeoPoint> pointsOf(Entry entry) {
        Optional<GeoPoint> address = ofAddress(entry.listing().reach().address());
        String district = entry.listing().districtName();
        if (address.isPresent() || district == null) {
            return address.stream().toList();
        }
        List<GeoPoint> points = entry.listing().kind() == Kind.GROUP ? pointsOf(district) : List.of();
        return points.isEmpty()
                ? places.find(district).map(Place::point).stream().toList()
                : points;
    }

    private List<GeoPoint> pointsOf(String district) {
        return of(district).stream()
                .flatMap(point -> Stream.ofNullable(point.point()))
                .toList();
    }

    /** The middle of a district that no table knows, by its contact points. */
    Optional<Place> district(String name) {
        List<GeoPoint> points = pointsOf(name.strip());
        return points.isEmpty() ? Optional.empty() : Optional.of(new Place(name.strip(), GeoPoint.median(points)));
    }
}
