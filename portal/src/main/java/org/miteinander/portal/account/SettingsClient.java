package org.miteinander.portal.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.service.Call;
import org.miteinander.portal.service.Service;
import org.miteinander.portal.service.Services;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** What a member's settings read and change. Every method throws what {@link Services} throws. */
@Component
public class SettingsClient {

    private static final String FEDERATION = "/api/v1/federations/{federation}";
    private static final String ADDRESS = FEDERATION + "/mail-address";
    private static final Set<String> BELONGS = Set.of("MEMBER", "MODERATOR", "HOST");
    private static final int MOST_PAGES = 10;

    record MeJson(String pseudonym) {}

    /**
     * Where mails go.
     *
     * @param state {@code NONE}, {@code UNCONFIRMED} or {@code CONFIRMED}
     * @param masked enough of the address to recognise it; null without one
     * @param pending the same of an address that waits to be confirmed, also while another one is confirmed
     */
    public record MailAddress(
            String state, @Nullable String masked, @Nullable String pending) {

        /** Whether a new address waits while mails still go to the one before. */
        public boolean changing() {
            return state.equals("CONFIRMED") && pending != null;
        }
    }

    record Preference(String group, String choice) {}

    record Preferences(List<Preference> items) {}

    record GroupRow(String id, String name, String standing) {}

    record GroupRows(List<GroupRow> items, @Nullable String next) {}

    private final Services services;

    SettingsClient(Services services) {
        this.services = services;
    }

    String pseudonym(Call call, String federation) {
        return services.get(Service.IDENTITY, call, MeJson.class, FEDERATION + "/members/me", federation)
                .pseudonym();
    }

    void rename(Call call, String federation, String pseudonym) {
        var body = Map.of("pseudonym", pseudonym);
        send(HttpMethod.PUT, Service.IDENTITY, call, body, FEDERATION + "/members/me", federation);
    }

    MailAddress mailAddress(Call call, String federation) {
        return services.get(Service.NOTIFICATIONS, call, MailAddress.class, ADDRESS, federation);
    }

    void changeMailAddress(Call call, String federation, String address) {
        send(HttpMethod.PUT, Service.NOTIFICATIONS, call, Map.of("address", address), ADDRESS, federation);
    }

    void deleteMailAddress(Call call, String federation) {
        send(HttpMethod.DELETE, Service.NOTIFICATIONS, call, null, ADDRESS, federation);
    }

    /** Confirms an address; refused with 404 when nobody knows the token (any more). */
    void confirmMailAddress(Call call, String token) {
        services.send(
                HttpMethod.PUT,
                Service.NOTIFICATIONS,
                call,
                null,
                Void.class,
                null,
                null,
                "/api/v1/mail-confirmations/{token}",
                token);
    }

    /** The groups the caller belongs to, each with what was chosen for it. */
    List<AccountViews.GroupChoice> choices(Call call, String federation) {
        Map<String, String> chosen = chosen(call, federation);
        var choices = new ArrayList<AccountViews.GroupChoice>();
        String cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            GroupRows rows = services.get(
                    Service.GROUPS,
                    call,
                    GroupRows.class,
                    FEDERATION + "/groups?limit={limit}&cursor={cursor}",
                    federation,
                    100,
                    cursor);
            for (GroupRow row : rows.items()) {
                if (BELONGS.contains(row.standing())) {
                    choices.add(
                            new AccountViews.GroupChoice(row.id(), row.name(), chosen.getOrDefault(row.id(), "EACH")));
                }
            }
            cursor = rows.next();
            if (cursor == null) {
                break;
            }
        }
        return List.copyOf(choices);
    }

    void choose(Call call, String federation, String group, String choice) {
        services.send(
                HttpMethod.PUT,
                Service.NOTIFICATIONS,
                call,
                Map.of("choice", choice),
                Void.class,
                null,
                null,
                FEDERATION + "/preferences/{group}",
                federation,
                group);
    }

    private Map<String, String> chosen(Call call, String federation) {
        var chosen = new HashMap<String, String>();
        services.get(Service.NOTIFICATIONS, call, Preferences.class, FEDERATION + "/preferences", federation)
                .items()
                .forEach(preference -> chosen.put(preference.group(), preference.choice()));
        return chosen;
    }

    private void send(
            HttpMethod method, Service service, Call call, @Nullable Object body, String path, String federation) {
        services.send(method, service, call, body, Void.class, null, null, path, federation);
    }
}
