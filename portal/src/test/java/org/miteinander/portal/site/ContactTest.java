package org.miteinander.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.miteinander.portal.page.Chrome;
import org.miteinander.portal.page.Page;
import org.miteinander.portal.text.TextSource;

class ContactTest {

    @Test
    void a_phone_that_is_no_number_is_no_link() {
        assertThat(shown(new Contact("", "nach Vereinbarung")))
                .contains("nach Vereinbarung")
                .doesNotContain("href");
        assertThat(shown(new Contact("", "0431 123456"))).contains("href=\"tel:0431123456\"");
    }

    private static String shown(Contact contact) {
        var texts =
                TextSource.load(Clock.systemUTC(), ZoneId.of("Europe/Berlin")).texts("de", false);
        var chrome = new Chrome("de", null, false, false, false, false, Set.of(), null, "/", "/");
        var output = new StringOutput();
        Map<String, Object> parameters = Map.of("page", new Page("", texts, chrome, List.of()), "contact", contact);
        TemplateEngine.createPrecompiled(ContentType.Html).render("site/contact.jte", parameters, output);
        return output.toString();
    }
}
