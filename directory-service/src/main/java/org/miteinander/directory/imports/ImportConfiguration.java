package org.miteinander.directory.imports;

import org.miteinander.directory.entry.Entries;
import org.miteinander.directory.imports.domain.EntryFormats;
import org.miteinander.directory.imports.domain.ImportEntries;
import org.miteinander.directory.imports.domain.ImportPostcodes;
import org.miteinander.directory.place.PostcodeTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {
    @Bean
    ImportEntries importEntries(Entries entries, EntryFormats formats) {
        return new ImportEntries(entries, formats);
    }

    @Bean
    ImportPostcodes importPostcodes(PostcodeTables tables) {
        return new ImportPostcodes(tables);
    }
}
