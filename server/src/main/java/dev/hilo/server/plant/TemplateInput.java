package dev.hilo.server.plant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The members that a new template may have, for the API's reference. */
@Schema(name = "MachineTemplateInput")
interface TemplateInput {

    @Schema(description = "For good", examples = "screw-compressor")
    String key();

    @Schema(description = "From when this version counts; now unless it says")
    Optional<Instant> validFrom();

    Optional<String> name();

    Optional<String> description();

    @Schema(examples = "compressor")
    String machineKind();

    @Schema(description = "Their address may name {machine} and {attribute:NAME}")
    List<TemplateSensorInput> sensors();

    /** A sensor that every machine of the template has. */
    @Schema(name = "MachineTemplateSensor")
    interface TemplateSensorInput {
        @Schema(examples = "discharge-pressure")
        String key();

        Optional<String> name();

        List<String> tags();

        @Schema(examples = "pressure")
        String kind();

        @Schema(examples = "bar")
        Optional<String> unit();

        @Schema(enumeration = {"number", "boolean", "text"})
        Optional<String> valueType();

        @Schema(enumeration = {"telemetry", "well-test", "drilling", "production"})
        Optional<String> stream();

        Optional<Parts.BandBody> range();

        Optional<Parts.BandBody> normal();

        Optional<Parts.AddressBody> address();
    }
}
