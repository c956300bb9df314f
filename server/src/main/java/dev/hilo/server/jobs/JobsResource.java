package dev.hilo.server.jobs;

import dev.hilo.kernel.Permissions;
import dev.hilo.kernel.jobs.Job;
import dev.hilo.kernel.jobs.Jobs;
import dev.hilo.server.http.Asked;
import dev.hilo.server.http.CurrentCaller;
import dev.hilo.server.http.PageBody;
import dev.hilo.server.http.ProblemMappers;
import dev.hilo.server.http.Sentences;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The jobs of the caller's tenant. */
@Path("/api/v1/jobs")
@Tag(name = "Jobs")
@RunOnVirtualThread
public class JobsResource {

    private final Jobs jobs;
    private final Permissions permissions;
    private final CurrentCaller current;
    private final Sentences sentences;

    JobsResource(Jobs jobs, Permissions permissions, CurrentCaller current, Sentences sentences) {
        this.jobs = jobs;
        this.permissions = permissions;
        this.current = current;
        this.sentences = sentences;
    }

    @GET
    @Operation(summary = "The jobs of this tenant, newest first")
    public PageBody<JobBody> list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context HttpHeaders headers) {
        permissions.require(current.caller(), "jobs.read", "tenant");
        return PageBody.of(
                jobs.list(current.caller(), PageBody.request(limit, cursor)),
                job -> body(job, headers));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One job: its progress, and its result or failure")
    public JobBody read(@PathParam("id") String id, @Context HttpHeaders headers) {
        permissions.require(current.caller(), "jobs.read", "tenant");
        return body(jobs.find(current.caller(), Asked.id("job", id)), headers);
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(summary = "Cancel a job that is not over yet")
    public JobBody cancel(@PathParam("id") String id, @Context HttpHeaders headers) {
        permissions.require(current.caller(), "jobs.edit", "tenant");
        return body(jobs.cancel(current.caller(), Asked.id("job", id)), headers);
    }

    private JobBody body(Job job, HttpHeaders headers) {
        return JobBody.of(job, sentences, ProblemMappers.language(headers));
    }
}
