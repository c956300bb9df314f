package dev.hilo.server.plant;

import dev.hilo.plant.Plant;
import dev.hilo.plant.PlantDirectory;
import dev.hilo.server.http.Creation;
import dev.hilo.server.http.CurrentCaller;
import jakarta.enterprise.context.Dependent;

/** What the four collections of items share. */
@Dependent
record PlantHttp(
        Plant plant,
        PlantDirectory directory,
        JsonMembers members,
        Creation creation,
        CurrentCaller current) {}
