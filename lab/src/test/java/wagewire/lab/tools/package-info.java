/** Files for tools of analysts and operators: charts, rules, dashboards, models, notebooks. */
@NullMarked
package wagewire.lab.tools;

import org.jspecify.annotations.NullMarked;
