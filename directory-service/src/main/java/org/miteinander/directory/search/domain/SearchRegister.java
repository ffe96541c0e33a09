package org.miteinander.directory.search.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.miteinander.directory.entry.Entries;
import org.miteinander.directory.entry.Entry;
import org.miteinander.directory.entry.EntryId;
import org.miteinander.directory.entry.Kind;
import org.miteinander.directory.place.GeoPoint;
import org.miteinander.directory.place.Place;
import org.miteinander.directory.place.Places;

/** Answers a search (N-01) and leads on when little or nothing is found (N-09). */
public final class SearchRegister {
    private static final Pattern POSTCODE = Pattern.compile("(?<!\\d)\\d{5}(?!\\d)");

    private final Entries entries;
    private final SearchIndex index;
    private final ContactPoints contactPoints;
    private final Places places;

    public SearchRegister(Entries entries, SearchIndex index, ContactPoints contactPoints, Places places) {
        this.entries = entries;
        this.index = index;
        this.contactPoints = contactPoints;
        this.places = places;
    }

    /** The words without the place that may stand among them. */
    private record Understood(String words, @Nullable Place place, boolean placeKnown) {
        @Nullable
        GeoPoint near() {
            return place == null ? null : place.point();
        }
    }

    public Answer handle(Question question) {
        Understood understood = understand(question);
        GeoPoint near = understood.near();
        Found found = index.find(new Wanted(understood.words(), near, question.filter(), question.page()));
        ContactPoint nearest = (near == null
                        ? contactPoints.nearest(question.filter().district(), null)
                        : contactPoints.nearest(near))
                .orElse(null);
        Map<EntryId, Entry> published = published(found, near, nearest);
        List<Answer.Result> results = new ArrayList<>();
        for (Found.Hit hit : found.hits()) {
            Entry entry = published.get(hit.id());
            if (entry != null) {
                results.add(result(entry, near, published.keySet()));
            }
        }
        return new Answer(
                found,
                found.total() - (found.hits().size() - results.size()),
                understood.place(),
                understood.placeKnown(),
                results,
                nearest == null || !published.containsKey(nearest.id())
                        ? null
                        : new Answer.Nearest(nearest, kilometres(nearest.point(), near)));
    }

    private Understood understand(Question question) {
        String words = question.words();
        if (!question.place().isBlank()) {
            Optional<Place> place = find(question.place());
            return new Understood(words, place.orElse(null), place.isPresent());
        }
        Matcher code = POSTCODE.matcher(words);
        if (code.find()) {
            Optional<Place> place = places.find(code.group());
            if (place.isPresent()) {
                return new Understood(code.replaceFirst(" "), place.get(), true);
            }
        }
        return new Understood(words, null, true);
    }

    private Optional<Place> find(String place) {
        return places.find(place).or(() -> contactPoints.district(place));
    }

    /** Reads hits and the contact points shown with them in one go; what is no longer published is left out. */
    private Map<EntryId, Entry> published(Found found, @Nullable GeoPoint near, @Nullable ContactPoint nearest) {
        Set<EntryId> ids = new LinkedHashSet<>();
        for (Found.Hit hit : found.hits()) {
            ids.add(hit.id());
            contactPoints.nearest(hit.district(), near).ifPresent(point -> ids.add(point.id()));
        }
        if (nearest != null) {
            ids.add(nearest.id());
        }
        return entries.find(ids).stream()
                .filter(Entry::isPublished)
                .collect(Collectors.toMap(Entry::id, Function.identity()));
    }

    private Answer.Result result(Entry entry, @Nullable GeoPoint near, Collection<EntryId> published) {
        ContactPoint leading = entry.listing().kind() == Kind.CONTACT_POINT
                ? null
                : contactPoints
                        .nearest(entry.listing().districtName(), near)
                        .filter(point -> published.contains(point.id()))
                        .orElse(null);
        return new Answer.Result(entry, distance(entry, near), leading);
    }

    private @Nullable Double distance(Entry entry, @Nullable GeoPoint near) {
        OptionalDouble least = near == null
                ? OptionalDouble.empty()
                : contactPoints.pointsOf(entry).stream()
                        .mapToDouble(near::kilometresTo)
                        .min();
        return least.isPresent() ? least.getAsDouble() : null;
    }

    private static @Nullable Double kilometres(@Nullable GeoPoint point, @Nullable GeoPoint near) {
        return point == null || near == null ? null : near.kilometresTo(point);
    }
}
