package org.miteinander.portal.federation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.group.GroupJson;
import org.miteinander.portal.page.FederationView;
import org.miteinander.portal.page.Form;

/** What the templates of a federation show. */
public final class FederationViews {

    private FederationViews() {}

    /** The home page; {@code away} when the groups could not be read. */
    public record Home(FederationView federation, List<GroupJson.Row> groups, boolean away, String done) {}

    /** Joining: a pseudonym, and the invitation if the reader came with one. */
    public record Join(String federationName, Form form, boolean already, boolean session) {}

    /** Leaving. */
    public record Leave(String federationName, Form form, boolean session) {}

    /**
     * Words and colours.
     *
     * @param brand the colour that is set, {@code #rrggbb}
     * @param ink the text on it
     * @param contrast of the two, for people
     */
    public record Admin(Form form, String brand, String ink, String contrast, boolean session, String done) {}

    /** Everybody here with their roles; {@code about} is the member a refused form was about. */
    public record Members(
            List<MemberRow> items,
            List<String> roles,
            @Nullable String next,
            Form form,
            String about,
            String done) {

        /** Whether a box is ticked: as it was sent when the form comes back, else as it is. */
        public boolean ticked(MemberRow member, String role) {
            return about.equals(member.member())
                    ? form.chosen("roles", role)
                    : member.roles().contains(role);
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
