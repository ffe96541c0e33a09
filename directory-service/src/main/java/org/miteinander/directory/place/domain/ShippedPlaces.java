package org.miteinander.directory.place.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.miteinander.directory.place.GeoPoint;
import org.miteinander.directory.place.Place;

/**
 * The small table that comes with the product: the postal regions (first two digits) and the largest cities, written
 * down from general knowledge and rounded to a tenth of a degree. It answers roughly until a table of postcodes is
 * imported.
 */
public final class ShippedPlaces {
    private final Map<String, Place> regions;
    private final Map<String, Place> cities;

    private ShippedPlaces(Map<String, Place> regions, Map<String, Place> cities) {
        this.regions = Map.copyOf(regions);
        this.cities = Map.copyOf(cities);
    }

    /**
     * Reads {@code digits;name;lat;lon} and {@code name;lat;lon[;further name…]}; lines that begin with # are comments.
     *
     * @throws IllegalArgumentException if a line has another form
     */
    public static ShippedPlaces read(List<String> regionLines, List<String> cityLines) {
        Map<String, Place> regions = new HashMap<>();
        for (List<String> cells : cells(regionLines, 4)) {
            regions.put(cells.get(0), new Place(cells.get(1), point(cells.get(2), cells.get(3))));
        }
        Map<String, Place> cities = new HashMap<>();
        for (List<String> cells : cells(cityLines, 3)) {
            Place city = new Place(cells.get(0), point(cells.get(1), cells.get(2)));
            PlaceNames.kept(cells.get(0)).forEach(key -> cities.putIfAbsent(key, city));
            cells.subList(3, cells.size())
                    .forEach(name -> PlaceNames.kept(name).forEach(key -> cities.putIfAbsent(key, city)));
        }
        return new ShippedPlaces(regions, cities);
    }

    private static List<List<String>> cells(List<String> lines, int least) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split(";"));
            if (cells.size() < least) {
                throw new IllegalArgumentException("line: " + line + " (expected: " + least + " cells)");
            }
            rows.add(cells);
        }
        return rows;
    }

    private static GeoPoint point(String lat, String lon) {
        return new GeoPoint(Double.parseDouble(lat), Double.parseDouble(lon));
    }

    /** The postal region of a code or of its first digits. */
    public Optional<Place> region(String code) {
        return code.length() < 2 ? Optional.empty() : Optional.ofNullable(regions.get(code.substring(0, 2)));
    }

    Optional<Place> city(String key) {
        return Optional.ofNullable(cities.get(key));
    }
}
