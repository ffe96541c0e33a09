package org.miteinander.platform;

/** The names of the roles, as Keycloak and the platform token carry them. */
public final class Roles {
    public static final String PLATFORM_OPERATOR = "platform-operator";
    public static final String REGISTER_EDITOR = "register-editor";
    public static final String FEDERATION_ADMIN = "federation-admin";
    public static final String FORUM_ADMIN = "forum-admin";
    public static final String MODERATOR = "moderator";
    public static final String COUNSELLOR = "counsellor";
    public static final String COUNSELLING_SUPERVISOR = "counselling-supervisor";
    public static final String DIRECTORY_EDITOR = "directory-editor";
    public static final String MEMBER = "member";

    private Roles() {}
}
