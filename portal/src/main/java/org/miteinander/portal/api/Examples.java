package org.miteinander.portal.api;

import org.miteinander.portal.site.SignInSettings;

/** Commands for people who write programs against the interfaces. */
final class Examples {

    private Examples() {}

    static ApiViews.Samples of(String publicUrl, SignInSettings signIn) {
        return new ApiViews.Samples(
                anonymous(publicUrl),
                authorize(signIn.authorizationEndpoint()),
                token(signIn.tokenEndpoint()),
                read(publicUrl),
                write(publicUrl));
    }

    private static String anonymous(String publicUrl) {
        return """
                curl -H 'Accept-Language: de' \\
                  '%s/api/v1/register/entries?q=rheuma&place=24103'
                """.formatted(publicUrl).strip();
    }

    private static String authorize(String endpoint) {
        return """
                %s
                  ?response_type=code
                  &client_id=CLIENT_ID
                  &redirect_uri=https://app.example/callback
                  &scope=openid
                  &state=RANDOM
                  &code_challenge=BASE64URL(SHA256(CODE_VERIFIER))
                  &code_challenge_method=S256
                """.formatted(endpoint).strip();
    }

    private static String token(String endpoint) {
        return """
                curl '%s' \\
                  -d grant_type=authorization_code \\
                  -d client_id=CLIENT_ID \\
                  -d redirect_uri=https://app.example/callback \\
                  -d code=CODE \\
                  -d code_verifier=CODE_VERIFIER
                """.formatted(endpoint).strip();
    }

    private static String read(String publicUrl) {
        return """
                curl -H "Authorization: Bearer $ACCESS_TOKEN" \\
                  '%s/api/v1/federations/FEDERATION/groups'
                """.formatted(publicUrl).strip();
    }

    private static String write(String publicUrl) {
        return """
                curl -X POST -H "Authorization: Bearer $ACCESS_TOKEN" \\
                  -H "Idempotency-Key: $(uuidgen)" \\
                  -H 'Content-Type: application/json' \\
                  -d '{"text":"Hallo zusammen","inReplyTo":null}' \\
                  '%s/api/v1/federations/FEDERATION/groups/GROUP/topics/TOPIC/posts'
                """.formatted(publicUrl).strip();
    }
}
