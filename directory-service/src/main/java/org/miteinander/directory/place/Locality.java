package org.miteinander.directory.place;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table of postcodes.
 *
 * @param community the district or city this place belongs to, if the table says
 */
public record Locality(String name, @Nullable String community, GeoPoint point) {
    private static final Pattern COMPANY = Pattern.compile(
            "(?<!\\p{L})(gmbh|mbh|ag|kg|kgaa|ohg|se|eg|gbr|e\\. ?v\\.|ev|co|inc|ltd"
                    + "|bank|sparkasse|versicherung(en)?)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Large customers of the post have codes of their own; their row shows an office, not a place. */
    public boolean isCompany() {
        return COMPANY.matcher(name).find();
    }
}
