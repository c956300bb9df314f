/**
 * Rooms: who watches what, and what reaches whom. A {@link dev.hilo.live.Member} is one connected
 * client; it subscribes to {@link dev.hilo.live.RoomName rooms}, gets the newest value of
 * everything in them at once, and from then on every reading as it is taken in, in order.
 *
 * <p>Promises: a member sees only what the {@link dev.hilo.live.Directory} shows to its caller,
 * also after that has changed; what waits for a member is bounded, and where readings were left out
 * for one that is too slow, it is told how many. The room knows no plant, no log and no wire: it is
 * fed with numbers of series, and who carries its messages takes them from the member.
 */
@NullMarked
package dev.hilo.live;

import org.jspecify.annotations.NullMarked;
