package dev.hilo.server.plant;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The members that a new item may have, for the API's reference; a patch has any of them. */
@Schema(name = "ItemInput")
interface ItemInput {

    @Schema(description = "The path of what it stands in; not of a site", examples = "south-field")
    Optional<String> parent();

    @Schema(description = "Only when it is made; later it is renamed by a move", examples = "C-201")
    String key();

    @Schema(
            description = "From when this counts; now unless it says",
            examples = "2026-03-01T00:00:00Z")
    Optional<Instant> validFrom();

    Optional<String> name();

    Optional<String> description();

    List<String> tags();

    @Schema(description = "Of a site", examples = "America/Argentina/Buenos_Aires")
    Optional<String> timeZone();

    List<Parts.ShiftBody> shifts();

    Optional<Parts.LocationBody> location();

    @Schema(description = "Of a machine or sensor", examples = "compressor")
    Optional<String> kind();

    @Schema(description = "The key of a machine template, only when the machine is made")
    Optional<String> template();

    Optional<String> manufacturer();

    Optional<String> model();

    Optional<String> serialNumber();

    Map<String, String> attributes();

    @Schema(description = "Of a sensor whose values are numbers", examples = "bar")
    Optional<String> unit();

    @Schema(enumeration = {"number", "boolean", "text"})
    Optional<String> valueType();

    @Schema(enumeration = {"telemetry", "well-test", "drilling", "production"})
    Optional<String> stream();

    Optional<Parts.BandBody> range();

    Optional<Parts.BandBody> normal();

    Optional<Parts.AddressBody> address();
}
