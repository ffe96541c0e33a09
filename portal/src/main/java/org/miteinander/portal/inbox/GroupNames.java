package org.miteinander.portal.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.service.Call;
import org.miteinander.portal.service.Service;
import org.miteinander.portal.service.Services;
import org.springframework.stereotype.Component;

/**
 * Names of the groups one page of notices speaks of, read with the reader's own rights at the moment of showing. A
 * group the reader may not know has no name here, and neither has one that could not be read in time.
 */
@Component
class GroupNames {

    /** More groups than this on one page stay without a name. */
    private static final int MOST = 30;

    private static final long PATIENCE_MILLIS = 1_500;

    record NameJson(String name) {}

    private final Services services;

    GroupNames(Services services) {
        this.services = services;
    }

    Map<String, String> of(Call call, String federation, Collection<? extends @Nullable String> groups) {
        var tasks = new LinkedHashMap<String, FutureTask<NameJson>>();
        for (String group : groups) {
            if (group != null && !tasks.containsKey(group) && tasks.size() < MOST) {
                var task = new FutureTask<>(() -> read(call, federation, group));
                Thread.ofVirtual().name("group-name").start(task);
                tasks.put(group, task);
            }
        }
        var names = new HashMap<String, String>();
        tasks.forEach((group, task) -> {
            String name = name(task);
            if (!name.isEmpty()) {
                names.put(group, name);
            }
        });
        return Map.copyOf(names);
    }

    private NameJson read(Call call, String federation, String group) {
        return services.get(
                Service.GROUPS,
                call,
                NameJson.class,
                "/api/v1/federations/{federation}/groups/{group}",
                federation,
                group);
    }

    private static String name(FutureTask<NameJson> task) {
        try {
            return task.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).name();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return "";
        } catch (ExecutionException | TimeoutException _) {
            return "";
        }
    }
}
