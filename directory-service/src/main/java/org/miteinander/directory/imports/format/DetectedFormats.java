package org.miteinander.directory.imports.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.miteinander.directory.entry.District;
import org.miteinander.directory.entry.Entries;
import org.miteinander.directory.entry.Entry;
import org.miteinander.directory.imports.domain.EntryFormats;
import org.miteinander.directory.imports.domain.EntryReader;
import org.miteinander.directory.imports.domain.ImportFile;
import org.springframework.stereotype.Component;

/** Chooses the reader by what is in a file, not by its name. */
@Component
final class DetectedFormats implements EntryFormats {
    private final Entries entries;

    DetectedFormats(Entries entries) {
        this.entries = entries;
    }

    /** Contact points come first: they tell the names of the districts, as do those that are stored already. */
    @Override
    public List<EntryReader> readers(List<ImportFile> files) throws IOException {
        List<EntryReader> contactPoints = new ArrayList<>();
        List<EntryReader> others = new ArrayList<>();
        Map<String, String> districts = new HashMap<>();
        boolean topics = false;
        for (ImportFile file : files) {
            switch (FileForm.of(file)) {
                case CSV -> others.add(new CsvReader(file));
                case JSON_LINES -> others.add(new JsonLinesReader(file));
                case SAXON_CONTACT_POINTS -> contactPoints.add(new SaxonContactPointReader(file, districts));
                case SAXON_TOPICS -> {
                    topics = true;
                    others.add(new SaxonTopicReader(file, districts));
                }
                case OTHER_JSON -> others.add(new OtherJsonReader(file));
            }
        }
        if (topics) {
            entries.contactPoints().forEach(point -> remember(point, districts));
        }
        contactPoints.addAll(others);
        return contactPoints;
    }

    private static void remember(Entry contactPoint, Map<String, String> districts) {
        District district = contactPoint.listing().reach().district();
        if (district != null) {
            districts.putIfAbsent(district.key(), district.name());
        }
    }
}
