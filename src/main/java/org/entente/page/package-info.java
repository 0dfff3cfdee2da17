/** From an HTML page to the article that it holds; nothing is fetched, no script run. */
package org.entente.page;
