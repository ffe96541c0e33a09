package org.miteinander.portal.federation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.group.GroupJson;
import org.miteinander.portal.page.FederationView;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.Option;
import org.miteinander.portal.page.Page;

/** What the templates of a federation show. */
public final class FederationViews {

    private FederationViews() {}

    /** The home page; {@code away} when the groups could not be read. */
    public record Home(FederationView federation, List<GroupJson.Row> groups, boolean away, String done) {}

    /** Joining: a pseudonym, and the invitation if the reader came with one. */
    public record Join(String federationName, Form form, boolean already) {}

    /** Leaving. */
    public record Leave(String federationName, Form form) {}

    /**
     * Words and colours.
     *
     * @param brand the colour that is set, {@code #rrggbb}
     * @param ink the text on it
     * @param contrast of the two, for people
     */
    public record Admin(Form form, String brand, String ink, String contrast, String done) {}

    /**
     * Everybody here with their roles.
     *
     * @param cursor where this page of the list begins; empty for the first one
     * @param about the member a refused form was about; empty if there is none on this page
     */
    public record Members(
            List<MemberRow> items,
            List<String> roles,
            String cursor,
            @Nullable String next,
            Form form,
            String about,
            String done) {

        /** The form about a member: as it was sent if it was refused, else with the roles as they are. */
        public Form form(MemberRow member) {
            return about.equals(member.member()) ? form : Form.empty().set("roles", member.roles());
        }

        /** All roles as boxes to tick. */
        public List<Option> options(Page page) {
            return roles.stream()
                    .map(role -> new Option(role, page.t("federation.role." + role)))
                    .toList();
        }
    }

    /** One member, as identity answers. */
    public record MemberRow(
            String member,
            String pseudonym,
            List<String> roles,
            @Nullable Instant joinedAt) {}

    record MemberRows(List<MemberRow> items, @Nullable String next) {}
}
