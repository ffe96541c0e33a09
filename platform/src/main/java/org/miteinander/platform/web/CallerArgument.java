package org.miteinander.platform.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miteinander.platform.Caller;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Hands the caller to a controller; a token of another federation than the one in the path counts as none. */
final class CallerArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Caller.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        Caller caller = inPath(request);
        Class<?> wanted = parameter.getParameterType();
        if (wanted.isInstance(caller)) {
            return caller;
        }
        throw new ProblemException(
                caller instanceof Caller.Anonymous ? CommonProblem.NOT_SIGNED_IN : CommonProblem.NOT_A_MEMBER);
    }

    private static Caller inPath(NativeWebRequest request) {
        Object found = request.getAttribute(CallerFilter.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        Caller caller = found instanceof Caller c ? c : new Caller.Anonymous();
        Object variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        Object slug = variables instanceof Map<?, ?> map ? map.get("federation") : null;
        FederationId here = slug == null ? FederationId.PLATFORM : new FederationId(slug.toString());
        return switch (caller) {
            case Caller.Member member when !member.federation().equals(here) -> new Caller.Anonymous();
            case Caller.Guest guest when !guest.federation().equals(here) -> new Caller.Anonymous();
            default -> caller;
        };
    }
}
