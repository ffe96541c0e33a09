package org.miteinander.directory.place.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.miteinander.directory.place.GeoPoint;
import org.miteinander.directory.place.Locality;
import org.miteinander.directory.place.Place;
import org.miteinander.directory.place.Places;
import org.miteinander.directory.place.Postcode;

/** All places of one imported table, with the shipped ones behind it. Immutable. */
public final class Gazetteer implements Places {
    /** What the shipped table calls a city and what the imported one does may lie this far apart. */
    private static final double SAME_CITY_KM = 30;

    private static final Pattern CODE = Pattern.compile("(?:D[- ]?)?(\\d{2,5})(?!\\d)");

    /** A name in one community; {@code weight} counts its rows, so that the larger of two equal names wins. */
    private record Spot(String label, GeoPoint point, int weight) {
        static Spot of(String label, List<Locality> rows) {
            return new Spot(
                    label, GeoPoint.median(rows.stream().map(Locality::point).toList()), rows.size());
        }

        Place place() {
            return new Place(label, point);
        }
    }

    private final ShippedPlaces shipped;
    private final Map<String, Postcode> codes = new HashMap<>();
    private final Map<String, List<Spot>> names = new HashMap<>();
    private final Map<String, Spot> communities = new HashMap<>();
    private final String version;

    public Gazetteer(ShippedPlaces shipped, Collection<Postcode> table, String version) {
        this.shipped = shipped;
        this.version = version;
        Map<String, Map<String, List<Locality>>> byName = new HashMap<>();
        Map<String, List<Locality>> byCommunity = new HashMap<>();
        for (Postcode postcode : table) {
            codes.put(postcode.code(), postcode);
            for (Locality row : postcode.localities()) {
                String community = Objects.requireNonNullElse(row.community(), "");
                PlaceNames.kept(row.name())
                        .forEach(key -> byName.computeIfAbsent(key, _ -> new HashMap<>())
                                .computeIfAbsent(community, _ -> new ArrayList<>())
                                .add(row));
                byCommunity.computeIfAbsent(community, _ -> new ArrayList<>()).add(row);
            }
        }
        byName.forEach((key, groups) -> names.put(key, spots(groups)));
        byCommunity.forEach((name, rows) ->
                PlaceNames.kept(name).forEach(key -> communities.putIfAbsent(key, Spot.of(name, rows))));
    }

    private static List<Spot> spots(Map<String, List<Locality>> byCommunity) {
        return byCommunity.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Spot.of(entry.getValue().getFirst().name(), entry.getValue()))
                .toList();
    }

    @Override
    public Optional<Place> find(String text) {
        String wanted = text.strip();
        Matcher code = CODE.matcher(wanted);
        if (code.lookingAt()) {
            return byCode(code.group(1));
        }
        return PlaceNames.asked(wanted).stream()
                .flatMap(key -> byName(key).or(() -> byDistrict(key)).stream())
                .findFirst();
    }

    private Optional<Place> byCode(String code) {
        Postcode known = codes.get(code);
        if (known == null) {
            return shipped.region(code)
                    .map(region -> new Place(code + " (Region " + region.label() + ")", region.point()));
        }
        String name = known.localities().stream()
                .map(Locality::name)
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .map(shortest -> " " + shortest)
                .orElse("");
        return Optional.of(new Place(code + name, known.centre()));
    }

    private Optional<Place> byName(String key) {
        List<Spot> spots = names.getOrDefault(key, List.of());
        Optional<Place> city = shipped.city(key);
        if (city.isPresent()) {
            GeoPoint rough = city.get().point();
            return nearest(spots, rough)
                    .filter(spot -> spot.point().kilometresTo(rough) <= SAME_CITY_KM)
                    .map(Spot::place)
                    .or(() -> city);
        }
        return spots.stream().max(Comparator.comparingInt(Spot::weight)).map(Spot::place);
    }

    private Optional<Place> byDistrict(String key) {
        for (String name : List.of(key, "landkreis " + key, "kreis " + key)) {
            Spot spot = communities.get(name);
            if (spot != null) {
                return Optional.of(spot.place());
            }
        }
        return key.startsWith("landkreis ") ? byDistrict(key.substring("landkreis ".length())) : Optional.empty();
    }

    private static Optional<Spot> nearest(List<Spot> spots, GeoPoint to) {
        return spots.stream()
                .min(Comparator.comparingDouble(spot -> spot.point().kilometresTo(to)));
    }

    @Override
    public Optional<GeoPoint> ofAddress(@Nullable String postcode, @Nullable String city) {
        Postcode known = postcode == null ? null : codes.get(postcode);
        if (known != null) {
            return Optional.of(known.centre());
        }
        GeoPoint region = postcode == null
                ? null
                : shipped.region(postcode).map(Place::point).orElse(null);
        return (city == null ? Stream.<String>empty() : Stream.of(city))
                .flatMap(name -> PlaceNames.asked(name).stream())
                .flatMap(key -> cityIn(region, key).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(region));
    }

    /** Of several places with this name the one nearest to the postal region. */
    private Optional<GeoPoint> cityIn(@Nullable GeoPoint region, String key) {
        return Optional.ofNullable(region)
                .flatMap(middle ->
                        nearest(names.getOrDefault(key, List.of()), middle).map(Spot::place))
                .or(() -> byName(key))
                .map(Place::point);
    }

    @Override
    public String version() {
        return version;
    }
}
