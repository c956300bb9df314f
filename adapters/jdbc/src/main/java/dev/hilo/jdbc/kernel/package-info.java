/** The kernel's stores: tenants, announcements on their way, jobs, remembered answers. */
@NullMarked
package dev.hilo.jdbc.kernel;

import org.jspecify.annotations.NullMarked;
