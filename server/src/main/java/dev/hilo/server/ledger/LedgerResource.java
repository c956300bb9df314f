package dev.hilo.server.ledger;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Refusal;
import dev.hilo.server.http.Asked;
import dev.hilo.server.http.CurrentCaller;
import dev.hilo.server.http.PageBody;
import dev.hilo.server.http.ProblemMappers;
import dev.hilo.server.http.Sentences;
import dev.hilo.telemetry.ledger.LedgerReport;
import dev.hilo.telemetry.ledger.SourceReport;
import dev.hilo.telemetry.ledger.Statement;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the sources of the caller's tenant sent, and what became of it. */
@Path("/api/v1/ledger")
@Tag(name = "Ledger")
@RunOnVirtualThread
public class LedgerResource {

    private static final MediaType CSV = new MediaType("text", "csv", "UTF-8");

    private final LedgerReport ledger;
    private final CurrentCaller current;
    private final Sentences sentences;
    private final InstantSource clock;

    LedgerResource(
            LedgerReport ledger, CurrentCaller current, Sentences sentences, InstantSource clock) {
        this.ledger = ledger;
        this.current = current;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Every source: what it sent, and what became of it",
            description =
                    "received = accepted + refused; accepted = stored + duplicates + inFlight."
                            + " With a source only that one, with all its gaps and by day: a name"
                            + " may be one that no path can hold, such as statement.")
    public PageBody<SourceBody> list(
            @QueryParam("source") @Nullable String source,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var caller = current.caller();
        var now = clock.instant();
        return Asked.text(source)
                .map(name -> new PageBody<>(only(caller, name), Optional.empty()))
                .orElseGet(() ->
                        PageBody.of(
                                ledger.list(caller, PageBody.request(limit, cursor)),
                                report -> SourceBody.listed(report, now)));
    }

    private List<SourceBody> only(Caller caller, String name) {
        return ledger.find(caller, name).map(report -> whole(caller, report)).stream().toList();
    }

    private SourceBody whole(Caller caller, SourceReport report) {
        var days = ledger.days(caller, report.account().source());
        return SourceBody.whole(report, days, clock.instant());
    }

    @GET
    @Path("/{source}")
    @Operation(summary = "One source, with all its gaps and by day")
    public SourceBody source(@PathParam("source") String source) {
        var caller = current.caller();
        return whole(caller, ledger.source(caller, source));
    }

    @GET
    @Path("/statement")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            summary = "A day's statement, and whether it adds up",
            description = "Days are UTC; without a date it is today's so far.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StatementBody.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    public Response statement(
            @QueryParam("date") @Nullable String date, @Context HttpHeaders headers) {
        var statement = ledger.statement(current.caller(), date(date));
        return wantsCsv(headers)
                ? csv(statement)
                : Response.ok(
                                StatementBody.of(
                                        statement, sentences, ProblemMappers.language(headers)),
                                MediaType.APPLICATION_JSON_TYPE)
                        .build();
    }

    private static Response csv(Statement statement) {
        return Response.ok(StatementCsv.of(statement), CSV)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"ledger-" + statement.date() + ".csv\"")
                .build();
    }

    private static boolean wantsCsv(HttpHeaders headers) {
        var first = headers.getAcceptableMediaTypes().getFirst();
        return first.getType().equals("text") && first.isCompatible(CSV);
    }

    private LocalDate date(@Nullable String text) {
        return Asked.text(text)
                .map(LedgerResource::parse)
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static LocalDate parse(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw Refusal.invalid("date", "date.invalid", Asked.shown(text));
        }
    }
}
