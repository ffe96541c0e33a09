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
            "(?<!\\p{L})(gmbh|mbh|ag|kg|kgaa|ohg|se|eg|gbr|e\\. ?v\\.|ev|co|inc|ltd|bank|verlag"
                    + "|aok|dak|bkk|ikk|agentur für arbeit|jobcenter|stadtwerke"
                    + "|\\p{L}*(aktiengesellschaft|sparkasse|krankenkasse|versicherung(en)?|verwaltung|ministerium"
                    + "|finanzamt|landratsamt|bezirksamt|universität|klinikum"
                    + "|(amts|land|arbeits|sozial|verwaltungs)gericht))(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Companies and authorities with much mail have codes of their own; their row shows an office, not a place. */
    public boolean isCompany() {
        return COMPANY.matcher(name).find();
    }
}
