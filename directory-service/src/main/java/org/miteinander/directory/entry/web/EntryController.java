package org.miteinander.directory.entry.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.miteinander.directory.entry.Entries;
import org.miteinander.directory.entry.Entry;
import org.miteinander.directory.entry.EntryId;
import org.miteinander.directory.entry.Kind;
import org.miteinander.platform.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One entry with all that helps to get there; for everybody. */
@RestController
final class EntryController {
    private final Entries entries;

    EntryController(Entries entries) {
        this.entries = entries;
    }

    @GetMapping("/api/v1/register/entries/{entry}")
    ResponseEntity<EntryJson> entry(@PathVariable String entry) {
        Entry found = Optional.of(entry)
                .filter(EntryId::valid)
                .flatMap(id -> entries.published(new EntryId(id)))
                .orElseThrow(() -> new ProblemException(EntryProblem.NO_SUCH_ENTRY));
        List<Entry> contactPoints = contactPoints(found);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(tag(found, contactPoints))
                .body(EntryJson.of(found, contactPoints));
    }

    private List<Entry> contactPoints(Entry entry) {
        String district = entry.listing().districtName();
        if (district == null || entry.listing().kind() == Kind.CONTACT_POINT) {
            return List.of();
        }
        return entries.contactPointsOf(district).stream()
                .sorted(Comparator.comparing((Entry point) -> point.listing().name())
                        .thenComparing(point -> point.id().value()))
                .toList();
    }

    /** The versions of the entry and of each contact point shown with it. */
    private static String tag(Entry entry, List<Entry> contactPoints) {
        StringBuilder tag = new StringBuilder("\"").append(entry.version());
        for (Entry point : contactPoints) {
            tag.append('.')
                    .append(Integer.toHexString(point.id().hashCode()))
                    .append('-')
                    .append(point.version());
        }
        return tag.append('"').toString();
    }
}
