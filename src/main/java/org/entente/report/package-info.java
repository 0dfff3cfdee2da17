/** What analysts see of the tables: SQL views and how results are drawn. */
package org.entente.report;
