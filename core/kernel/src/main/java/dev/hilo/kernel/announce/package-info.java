/**
 * Facts between rooms. A room announces what happened in the same transaction as its state; whoever
 * cares subscribes where everything is wired and receives each fact at least once, in order per
 * subject. So no room calls another sideways, and a new room joins without touching old ones.
 *
 * <p>Announcements are facts about plant, people and events. Readings are never announced.
 */
@NullMarked
package dev.hilo.kernel.announce;

import org.jspecify.annotations.NullMarked;
