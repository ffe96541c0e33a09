package org.miteinander.groups.topic.web;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.group.GroupPolicy;
import org.miteinander.groups.group.access.Fields;
import org.miteinander.groups.group.access.GroupAccess;
import org.miteinander.groups.group.access.GroupsProblem;
import org.miteinander.groups.group.access.Versions;
import org.miteinander.groups.topic.PostId;
import org.miteinander.groups.topic.TopicId;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.groups.topic.domain.DeletePost;
import org.miteinander.groups.topic.domain.EditPost;
import org.miteinander.groups.topic.domain.Pages;
import org.miteinander.groups.topic.domain.Post;
import org.miteinander.groups.topic.domain.PostPolicy;
import org.miteinander.groups.topic.domain.Posts;
import org.miteinander.platform.Caller;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;
import org.miteinander.platform.problem.ProblemType;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Single posts over HTTP. */
@RestController
@RequestMapping("/api/v1/federations/{federation}/groups/{group}")
final class PostController {
    private final GroupAccess access;
    private final Posts posts;
    private final Pages pages;
    private final Writing writing;
    private final EditPost editPost;
    private final DeletePost deletePost;

    PostController(
            GroupAccess access, Posts posts, Pages pages, Writing writing, EditPost editPost, DeletePost deletePost) {
        this.access = access;
        this.posts = posts;
        this.pages = pages;
        this.writing = writing;
        this.editPost = editPost;
        this.deletePost = deletePost;
    }

    @PostMapping("/topics/{topic}/posts")
    ResponseEntity<PostJson.Written> reply(
            Caller.Member caller,
            @PathVariable FederationId federation,
            @PathVariable GroupId group,
            @PathVariable TopicId topic,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody PostJson.Reply reply) {
        GroupPolicy policy = access.writable(caller, federation, group);
        TopicKey place = new TopicKey(federation, policy.group().id(), topic);
        PostJson.Written written = writing.reply(caller, policy, place, key, reply);
        return ResponseEntity.created(URI.create("/api/v1/federations/" + federation + "/groups/"
                        + policy.group().id() + "/posts/" + written.post()))
                .body(written);
    }

    @GetMapping("/posts/{post}")
    ResponseEntity<PostJson> get(
            Caller caller,
            @PathVariable FederationId federation,
            @PathVariable GroupId group,
            @PathVariable PostId post) {
        GroupPolicy policy = access.readable(caller, federation, group);
        Post found = posts.find(federation, post)
                .filter(p -> p.key().group().equals(policy.group().id()) && !p.deleted())
                .filter(p -> pages.locate(p).isPresent())
                .orElseThrow(() -> new ProblemException(GroupsProblem.NO_SUCH_POST));
        return answer(HttpStatus.OK, policy, found);
    }

    @PutMapping("/posts/{post}")
    ResponseEntity<PostJson> edit(
            Caller.Member caller,
            @PathVariable FederationId federation,
            @PathVariable GroupId group,
            @PathVariable PostId post,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody PostJson.Wanted wanted) {
        GroupPolicy policy = access.readable(caller, federation, group);
        long version = Versions.wanted(ifMatch);
        EditPost.Outcome outcome = editPost.handle(policy, post, version, writing.text(new Fields(), wanted.text()));
        return switch (outcome) {
            case EditPost.Outcome.Edited(Post edited) -> answer(HttpStatus.OK, policy, edited);
            case EditPost.Outcome.Pending(Post same) -> answer(HttpStatus.ACCEPTED, policy, same);
            case EditPost.Outcome.Stale(Post current) ->
                throw new ProblemException(CommonProblem.STALE).with("current", PostJson.of(current, true));
            case EditPost.Outcome.Refused(EditPost.Reason reason) -> throw new ProblemException(problem(reason));
        };
    }

    @DeleteMapping("/posts/{post}")
    ResponseEntity<Void> delete(
            Caller.Member caller,
            @PathVariable FederationId federation,
            @PathVariable GroupId group,
            @PathVariable PostId post) {
        GroupPolicy policy = access.readable(caller, federation, group);
        return switch (deletePost.handle(policy, post)) {
            case DELETED -> ResponseEntity.noContent().build();
            case NO_SUCH_POST -> throw new ProblemException(GroupsProblem.NO_SUCH_POST);
            case NOT_YOURS -> throw new ProblemException(CommonProblem.NOT_ALLOWED);
        };
    }

    private static ProblemType problem(EditPost.Reason reason) {
        return switch (reason) {
            case NO_SUCH_POST -> GroupsProblem.NO_SUCH_POST;
            case NOT_YOURS -> CommonProblem.NOT_ALLOWED;
            case WINDOW_OVER -> GroupsProblem.EDIT_WINDOW_OVER;
            case LOCKED -> GroupsProblem.TOPIC_LOCKED;
            case EDIT_WAITING -> GroupsProblem.EDIT_WAITING;
        };
    }

    private static ResponseEntity<PostJson> answer(HttpStatus status, GroupPolicy policy, Post post) {
        PostPolicy rights = new PostPolicy(policy, post.author(), post.postedAt(), Duration.ZERO);
        PostJson json = PostJson.of(post, rights.maySeeHistory());
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(Versions.tag(post.version(), json))
                .body(json);
    }
}
