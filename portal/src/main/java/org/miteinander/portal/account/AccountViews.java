package org.miteinander.portal.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.Option;
import org.miteinander.portal.page.Page;

/** What the templates of this package show. */
public final class AccountViews {

    private AccountViews() {}

    /**
     * Somebody's account.
     *
     * @param memberships null while identity is away
     * @param console where everything about signing in is seen at once
     */
    public record Account(@Nullable List<Membership> memberships, String console, boolean operator) {

        /** What is changed on pages of the sign-in, in the words of these pages: each leads there and back. */
        public static Map<String, String> actions() {
            var actions = new LinkedHashMap<String, String>();
            actions.put("password", "UPDATE_PASSWORD");
            actions.put("codes", "CONFIGURE_RECOVERY_AUTHN_CODES");
            actions.put("passkey", "webauthn-register-passwordless");
            actions.put("app", "CONFIGURE_TOTP");
            return actions;
        }
    }

    /** The question before an account is deleted. */
    public record Delete(@Nullable List<Membership> memberships, Form form) {}

    /**
     * What a member can change in one federation.
     *
     * @param pseudonymKnown false while identity is away
     * @param address null while notifications is away
     * @param groups null while groups or notifications is away
     */
    public record Settings(
            Form form,
            boolean pseudonymKnown,
            SettingsClient.@Nullable MailAddress address,
            @Nullable List<GroupChoice> groups,
            String done) {

        /** What one can be told about a group. */
        public static List<Option> choices(Page page) {
            return List.of("EACH", "DAILY", "NOTHING").stream()
                    .map(choice -> new Option(choice, page.t("account.groups." + choice)))
                    .toList();
        }
    }

    /**
     * How much somebody wants to be told about a group.
     *
     * @param choice {@code EACH}, {@code DAILY} or {@code NOTHING}
     */
    public record GroupChoice(String group, String name, String choice) {

        /** The name of its field in the form. */
        public String field() {
            return FIELD + group;
        }

        static final String FIELD = "choice-";
    }

    /**
     * The page behind the link of a confirmation mail.
     *
     * @param state {@code ASK}, {@code DONE} or {@code UNKNOWN}
     */
    public record Confirm(String path, String state) {}
}
