package dev.hilo.server.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hilo.access.audit.AuditEntry.Outcome;
import dev.hilo.access.audit.AuditFilter;
import dev.hilo.access.audit.AuditReading;
import dev.hilo.kernel.Permissions;
import dev.hilo.kernel.Problems;
import dev.hilo.server.http.CurrentCaller;
import dev.hilo.server.http.Moment;
import dev.hilo.server.http.PageBody;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit trail of the caller's tenant. */
@Path("/api/v1/audit")
@Tag(name = "Audit")
@RunOnVirtualThread
public class AuditResource {

    private final AuditReading audit;
    private final Permissions permissions;
    private final CurrentCaller current;
    private final AuditCsv csv;

    AuditResource(
            AuditReading audit, Permissions permissions, CurrentCaller current, ObjectMapper json) {
        this.audit = audit;
        this.permissions = permissions;
        this.current = current;
        this.csv = new AuditCsv(json);
    }

    /** What narrows the list; {@code action} may end in a dot: all that begin with it. */
    public record Narrowing(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("action") @Nullable String action,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("outcome") @Nullable String outcome) {

        AuditFilter read() {
            var problems = new Problems();
            var filter =
                    new AuditFilter(
                            Moment.read("from", from, problems),
                            Moment.read("to", to, problems),
                            Optional.ofNullable(actor),
                            Optional.ofNullable(action),
                            Optional.ofNullable(subject),
                            outcome(problems));
            problems.refuse();
            return filter;
        }

        private Optional<Outcome> outcome(Problems problems) {
            if (outcome == null) {
                return Optional.empty();
            }
            for (Outcome known : Outcome.values()) {
                if (known.name().toLowerCase(Locale.ROOT).equals(outcome)) {
                    return Optional.of(known);
                }
            }
            problems.add("outcome", "audit.outcome");
            return Optional.empty();
        }
    }

    @GET
    @Operation(summary = "Who did what, newest first")
    public PageBody<AuditBody> list(
            @BeanParam Narrowing narrowing,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return PageBody.of(
                audit.list(current.caller(), narrowing.read(), PageBody.request(limit, cursor)),
                AuditBody::of);
    }

    @GET
    @Path("/verification")
    @Operation(summary = "Walk the whole chain and say whether it holds")
    public VerificationBody verify() {
        return VerificationBody.of(audit.verify(current.caller()));
    }

    @GET
    @Path("/export")
    @Produces("text/csv")
    @Operation(summary = "The trail as CSV, oldest first")
    public Response export(@BeanParam Narrowing narrowing) {
        var caller = current.caller();
        // Before the answer begins: once it flows, nothing can be refused any more.
        permissions.require(caller, "audit.read", "tenant");
        var filter = narrowing.read();
        StreamingOutput rows =
                stream -> {
                    var writer =
                            new BufferedWriter(
                                    new OutputStreamWriter(stream, StandardCharsets.UTF_8));
                    writer.write(AuditCsv.HEADER);
                    audit.export(
                            caller,
                            filter,
                            row -> {
                                try {
                                    writer.write(csv.line(row));
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
                    writer.flush();
                };
        return Response.ok(rows)
                .header("Content-Disposition", "attachment; filename=\"audit.csv\"")
                .build();
    }
}
