package org.miteinander.identity.account.keycloak;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The part of Keycloak's admin API that identity uses, as it is on the wire. */
@HttpExchange(url = "/admin/realms/" + KeycloakProperties.REALM, contentType = "application/json")
interface KeycloakAdmin {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Organization(@Nullable String id, String name, String alias, boolean enabled) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Group(@Nullable String id, String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Client(String id, String clientId) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Role(String id, String name) {}

    /** @param requiredActions what the person has to do at the next sign-in; everything else stays as it is */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record User(@Nullable List<String> requiredActions) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Credential(String type) {}

    @GetExchange("/organizations")
    List<Organization> organizations(@RequestParam String search, @RequestParam boolean exact);

    @PostExchange("/organizations")
    void createOrganization(@RequestBody Organization organization);

    @GetExchange("/organizations/{organization}/groups")
    List<Group> groups(@PathVariable String organization, @RequestParam int max);

    @PostExchange("/organizations/{organization}/groups")
    void createGroup(@PathVariable String organization, @RequestBody Group group);

    @PostExchange("/organizations/{organization}/groups/{group}/role-mappings/clients/{client}")
    void mapRoles(
            @PathVariable String organization,
            @PathVariable String group,
            @PathVariable String client,
            @RequestBody List<Role> roles);

    /** @param account the bare subject, which is what Keycloak expects as the body */
    @PostExchange("/organizations/{organization}/members")
    void addMember(@PathVariable String organization, @RequestBody String account);

    @DeleteExchange("/organizations/{organization}/members/{account}")
    void removeMember(@PathVariable String organization, @PathVariable String account);

    @GetExchange("/organizations/{organization}/members/{account}/groups")
    List<Group> groupsOf(@PathVariable String organization, @PathVariable String account, @RequestParam int max);

    @PutExchange("/organizations/{organization}/groups/{group}/members/{account}")
    void joinGroup(@PathVariable String organization, @PathVariable String group, @PathVariable String account);

    @DeleteExchange("/organizations/{organization}/groups/{group}/members/{account}")
    void leaveGroup(@PathVariable String organization, @PathVariable String group, @PathVariable String account);

    @GetExchange("/clients")
    List<Client> clients(@RequestParam String clientId);

    @GetExchange("/clients/{client}/roles")
    List<Role> clientRoles(@PathVariable String client);

    @PostExchange("/users/{account}/logout")
    void logout(@PathVariable String account);

    @DeleteExchange("/users/{account}")
    void deleteUser(@PathVariable String account);

    @GetExchange("/users/{account}")
    User user(@PathVariable String account);

    @PutExchange("/users/{account}")
    void changeUser(@PathVariable String account, @RequestBody User user);

    @GetExchange("/users/{account}/credentials")
    List<Credential> credentials(@PathVariable String account);
}
