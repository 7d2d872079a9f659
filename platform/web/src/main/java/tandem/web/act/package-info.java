/** What every act needs: when it happened, who recorded it, and which records it names. */
package tandem.web.act;
