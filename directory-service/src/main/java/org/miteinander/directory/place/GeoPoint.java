package org.miteinander.directory.place;

import java.util.Collection;

/**
 * A point on the map, in degrees.
 *
 * @throws IllegalArgumentException if these are no degrees
 */
public record GeoPoint(double lat, double lon) {
    private static final double EARTH_RADIUS_KM = 6371.0088;

    public GeoPoint {
        boolean onEarth = Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
        if (!onEarth) {
            throw new IllegalArgumentException("point: " + lat + ", " + lon + " (expected: degrees)");
        }
    }

    /** The great-circle distance in kilometres. */
    public double kilometresTo(GeoPoint other) {
        double dLat = Math.sin(Math.toRadians(other.lat - lat) / 2);
        double dLon = Math.sin(Math.toRadians(other.lon - lon) / 2);
        double chord = dLat * dLat + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * dLon * dLon;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1.0, Math.sqrt(chord)));
    }

    /**
     * The median in each direction, so that a few strays do not move it.
     *
     * @throws IllegalArgumentException if there is no point
     */
    public static GeoPoint median(Collection<GeoPoint> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("points: none (expected: one or more)");
        }
        return new GeoPoint(
                middle(points.stream().mapToDouble(GeoPoint::lat).sorted().toArray()),
                middle(points.stream().mapToDouble(GeoPoint::lon).sorted().toArray()));
    }

    private static double middle(double[] sorted) {
        int upper = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[upper] : (sorted[upper - 1] + sorted[upper]) / 2;
    }
}
