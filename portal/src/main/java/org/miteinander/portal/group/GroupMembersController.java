package org.miteinander.portal.group;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.Html;
import org.miteinander.portal.page.LocalPath;
import org.miteinander.portal.page.Names;
import org.miteinander.portal.page.Page;
import org.miteinander.portal.page.Pages;
import org.miteinander.portal.page.Reader;
import org.miteinander.portal.service.Call;
import org.miteinander.portal.service.ServiceProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The members of a group: who is in, who asks, and what hosts and moderators decide about them. */
@Controller
class GroupMembersController {

    private final GroupsClient groups;
    private final Pages pages;
    private final Names names;

    GroupMembersController(GroupsClient groups, Pages pages, Names names) {
        this.groups = groups;
        this.pages = pages;
        this.names = names;
    }

    @GetMapping("/{federation}/groups/{group}/members")
    Html list(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @PathVariable("group") String group,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "done", required = false) @Nullable String done) {
        return show(request, new Place(federation, group), cursor, done, HttpStatus.OK, Form.empty());
    }

    /**
     * One decision; the field {@code do} says which, {@code member} about whom, {@code reason} why, and {@code from}
     * how the person stood to the group on the page where it was made.
     */
    @PostMapping("/{federation}/groups/{group}/members")
    Html decide(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @PathVariable("group") String group) {
        var place = new Place(federation, group);
        Form form = Form.of(request);
        String cursor = form.value("cursor");
        try {
            String done = decided(request, place, form);
            if (done.isEmpty()) {
                return show(request, place, cursor, null, HttpStatus.UNPROCESSABLE_CONTENT, form);
            }
            String page = cursor.isEmpty() ? "" : "&cursor=" + LocalPath.encoded(cursor);
            return Html.redirect(place.path() + "/members?done=" + done + page);
        } catch (ServiceProblem problem) {
            if (problem.endsForm()) {
                throw problem;
            }
            return show(request, place, cursor, null, problem.httpStatus(), refused(request, form, problem));
        }
    }

    /** What was done; empty when the form needs another look. */
    private String decided(HttpServletRequest request, Place place, Form form) {
        Call call = Call.of(request);
        String typed = form.value("reason").strip();
        String reason = typed.isEmpty() ? null : typed;
        return switch (form.value("do")) {
            case "admit" -> placed(call, place, form, Standing.MEMBER, null, "admitted");
            case "ban" -> placed(call, place, form, Standing.BANNED, reason, "banned");
            case "role" -> role(request, call, place, form);
            case "invite" -> invited(request, call, place, form);
            case "refuse" -> removed(call, place, form, reason, "refused");
            case "remove" -> removed(call, place, form, reason, "removed");
            case "lift" -> removed(call, place, form, reason, "lifted");
            default -> throw ServiceProblem.notFound();
        };
    }

    private String role(HttpServletRequest request, Call call, Place place, Form form) {
        return switch (form.value("standing")) {
            case "MEMBER" -> placed(call, place, form, Standing.MEMBER, null, "placed");
            case "MODERATOR" -> placed(call, place, form, Standing.MODERATOR, null, "placed");
            case "HOST" -> placed(call, place, form, Standing.HOST, null, "placed");
            default -> {
                form.error(
                        "standing", pages.page(request, "group.members.title").t("frame.form.required"));
                yield "";
            }
        };
    }

    private String invited(HttpServletRequest request, Call call, Place place, Form form) {
        String pseudonym = form.value("pseudonym").strip();
        Optional<String> found =
                pseudonym.isEmpty() ? Optional.empty() : groups.memberNamed(call, place.federation(), pseudonym);
        if (found.isEmpty()) {
            String wrong = pseudonym.isEmpty() ? "group.members.invite.empty" : "group.members.invite.nobody";
            form.error("pseudonym", pages.page(request, "group.members.title").t(wrong));
            return "";
        }
        groups.place(call, place.federation(), place.group(), found.get(), null, Standing.INVITED, null);
        return "invited";
    }

    /** A form says how the person stood when it was shown. */
    private String placed(Call call, Place place, Form form, Standing standing, @Nullable String reason, String done) {
        String from = form.value("from").isEmpty() ? null : form.value("from");
        groups.place(call, place.federation(), place.group(), form.value("member"), from, standing, reason);
        return done;
    }

    /** One move in groups-service: whoever asked, belongs or is banned stands outside again, as if never seen. */
    private String removed(Call call, Place place, Form form, @Nullable String reason, String done) {
        groups.remove(call, place.federation(), place.group(), form.value("member"), form.value("from"), reason);
        return done;
    }

    /** What is wrong, at the field where it is; when somebody else was faster, how the person stands by now. */
    private Form refused(HttpServletRequest request, Form form, ServiceProblem problem) {
        if (problem.is("standing-changed")) {
            Page page = pages.page(request, "group.members.title");
            String now =
                    page.t("group.standing." + problem.body().path("current").asString(Standing.NONE.name()));
            return form.error("", page.t("group.members.standing-changed", now));
        }
        return switch (form.value("do")) {
            case "invite" ->
                problem.is("already-member")
                        ? form.error("pseudonym", problem.detail())
                        : form.take(problem, "pseudonym");
            case "role" -> form.take(problem, "standing");
            default -> form.take(problem, "reason");
        };
    }

    private Html show(
            HttpServletRequest request,
            Place place,
            @Nullable String cursor,
            @Nullable String done,
            HttpStatus status,
            Form form) {
        Call call = Call.of(request);
        String from = cursor == null ? "" : cursor;
        GroupJson group = groups.group(call, place.federation(), place.group());
        MemberJson.Rows members = groups.members(call, place.federation(), place.group(), from.isEmpty() ? null : from);
        MemberJson.Requests requests = group.may().moderate()
                ? groups.requests(call, place.federation(), place.group())
                : new MemberJson.Requests(List.of(), null);
        List<MemberJson.Asking> asking = requests.items();
        Page framed = pages.page(request, "group.members.title");
        Page page = framed.crumb(framed.t("group.list.title"), framed.path("groups"))
                .crumb(group.name(), framed.path("groups/" + group.id()));
        var ids = new ArrayList<String>();
        members.items().forEach(member -> ids.add(member.member()));
        asking.forEach(one -> ids.add(one.member()));
        boolean about = form.hasErrors() && !form.value("member").isEmpty();
        boolean here = about && offered(form, members.items(), asking);
        var view = new GroupViews.Members(
                group,
                members.items(),
                from,
                members.next(),
                requests,
                names.of(page, call, ids),
                Reader.of(request).member(),
                about && !here ? form.withoutFields() : form,
                here ? "-" + form.value("do") + "-" + form.value("member") : "",
                about && !here ? form.value("reason") : "",
                Notices.text(page, done));
        return Html.status(status, "group/members", page, view);
    }

    /** Whether the form about a member that was sent is still on the page: the person may stand differently by now. */
    private static boolean offered(Form form, List<MemberJson> members, List<MemberJson.Asking> asking) {
        String about = form.value("member");
        if (form.value("do").equals("refuse")) {
            return asking.stream().anyMatch(one -> one.member().equals(about));
        }
        return members.stream().filter(one -> one.member().equals(about)).anyMatch(one -> switch (form.value("do")) {
            case "lift" -> one.standing() == Standing.BANNED;
            case "remove", "ban" -> one.standing() != Standing.BANNED;
            case "role" -> one.standing().belongs();
            default -> false;
        });
    }

    private record Place(String federation, String group) {
        String path() {
            return "/" + federation + "/groups/" + LocalPath.encoded(group);
        }
    }
}
