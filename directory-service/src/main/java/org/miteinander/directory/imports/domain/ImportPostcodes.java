package org.miteinander.directory.imports.domain;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.miteinander.directory.place.GeoPoint;
import org.miteinander.directory.place.Locality;
import org.miteinander.directory.place.Postcode;
import org.miteinander.directory.place.PostcodeTables;

/**
 * Takes a table of postcodes over, in the columns of GeoNames: {@code zipcode, place, latitude, longitude}, if there are
 * any also {@code country_code} and {@code community}; others are not looked at. The table is small enough to be held:
 * Germany has some 8,000 codes.
 */
public final class ImportPostcodes {
    private static final List<String> NEEDED = List.of("zipcode", "place", "latitude", "longitude");
    private static final Pattern CODE = Pattern.compile("\\d{5}");
    private static final int MOST_ROWS = 500_000;
    private static final int STEP = 2_000;

    private final PostcodeTables tables;

    public ImportPostcodes(PostcodeTables tables) {
        this.tables = tables;
    }

    /** About how many rows there are. */
    public long estimate(List<ImportFile> files) throws IOException {
        long rows = 0;
        for (ImportFile file : files) {
            rows += Math.max(0, file.lines() - 1);
        }
        return rows;
    }

    /**
     * The new table takes the place of the old one as a whole; if a file breaks off or no row is good, the old one stays.
     * If a row cannot be read, nobody knows which code it is about, and codes that are missing stay.
     * Rows are counted as read and refused; codes as created, updated, unchanged and withdrawn.
     */
    public ImportReport run(List<ImportFile> files, ImportReport.Progress progress) throws IOException {
        Tally tally = new Tally();
        Map<String, List<Locality>> rows = new TreeMap<>();
        boolean whole = true;
        boolean readable = true;
        for (ImportFile file : files) {
            try (InputStream in = file.open()) {
                readable &= read(new CsvRows(new Lines(in)), file.name(), tally, rows, progress);
            } catch (UnreadableFile e) {
                whole = false;
                tally.refuse(file.name(), e.line(), e.reason());
            }
        }
        if (whole && !rows.isEmpty()) {
            replace(rows, readable, tally);
        }
        return tally.report();
    }

    /** Whether every row could be read, be it good or not. */
    private static boolean read(
            CsvRows csv, String file, Tally tally, Map<String, List<Locality>> rows, ImportReport.Progress progress)
            throws IOException {
        if (!csv.header().containsAll(NEEDED)) {
            throw new UnreadableFile(
                    1, "header: " + String.join(", ", csv.header()) + " (expected: " + String.join(", ", NEEDED) + ")");
        }
        boolean readable = true;
        for (CsvRows.Row row = csv.next(); row != null; row = csv.next()) {
            tally.read++;
            if (tally.read > MOST_ROWS) {
                throw new UnreadableFile(row.line(), "file: too long (expected: " + MOST_ROWS + " rows at most)");
            }
            readable &= row.fault() == null;
            String reason = row.fault() == null ? take(row.cells(), rows) : row.fault();
            if (reason != null) {
                tally.refuse(file, row.line(), reason);
            }
            if (tally.read % STEP == 0) {
                progress.read(tally.read);
            }
        }
        return readable;
    }

    /** Why the row is refused, null if it is taken. */
    private static @Nullable String take(Map<String, String> cells, Map<String, List<Locality>> rows) {
        Map<String, List<String>> values = new TreeMap<>();
        cells.forEach((name, value) -> values.put(name, List.of(value)));
        Checks checks = new Checks(new Fields(values));
        String country = checks.text("country_code", 10);
        if (country != null && !country.equalsIgnoreCase("DE")) {
            checks.fail("country_code", country, "DE");
        }
        String code = checks.required("zipcode", 10);
        if (!CODE.matcher(code).matches()) {
            checks.fail("zipcode", code, "five digits");
        }
        String name = checks.required("place", 200);
        String community = checks.text("community", 200);
        checks.required("latitude", 30);
        checks.required("longitude", 30);
        Double lat = checks.number("latitude", 45, 57);
        Double lon = checks.number("longitude", 4, 17);
        if (checks.failed() || lat == null || lon == null) {
            return checks.reasons();
        }
        rows.computeIfAbsent(code, _ -> new ArrayList<>()).add(new Locality(name, community, new GeoPoint(lat, lon)));
        return null;
    }

    private void replace(Map<String, List<Locality>> rows, boolean withdraw, Tally tally) {
        Map<String, Postcode> before = tables.current();
        List<Postcode> after = new ArrayList<>();
        rows.forEach((code, localities) -> after.add(Postcode.of(
                code, localities, tables.region(code.substring(0, 2)).orElse(null))));
        for (Postcode postcode : after) {
            Postcode old = before.get(postcode.code());
            if (old == null) {
                tally.created++;
            } else if (old.equals(postcode)) {
                tally.unchanged++;
            } else {
                tally.updated++;
            }
        }
        List<Postcode> missing = before.values().stream()
                .filter(postcode -> !rows.containsKey(postcode.code()))
                .toList();
        if (withdraw) {
            tally.withdrawn = missing.size();
        } else {
            after.addAll(missing);
        }
        if (tally.created + tally.updated + tally.withdrawn > 0) {
            tables.replace(after);
        }
    }
}
