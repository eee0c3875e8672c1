^FX A unit: 2 x 1 inch at 203 dots an inch (406 x 203).
^FX {{name}} what it is
^FX {{sku}} the site's own code of it
^FX {{ean}} the first 12 digits of its EAN-13; the printer adds the check digit
^FX {{bars}} its SKU as data of a Code 128 (^BC, mode N), where it has no EAN-13
^FX {{matrix}} GTIN, last day, lot and serial as data of a GS1 DataMatrix (^BX, escape character _)
^FX {{expiry}} {{lot}} {{serial}} the same for people, where it has them
^XA
^CI28
^PW406
^LL203
^LH0,0
^FO12,6^A0N,26,22^FH_^FD{{name:32}}^FS
^FO12,34^A0N,22,22^FH_^FDSKU {{sku!24}}^FS
{{?ean}}^FO40,60^BY2^BEN,70,Y,N^FD{{ean!12}}^FS
{{?bars}}^FO26,62^BY2^BCN,90,N,N,N,N^FH_^FD{{bars!16}}^FS
{{?matrix}}^FO272,60^BXN,3,200,,,,_^FD{{matrix}}^FS
{{?expiry}}^FO12,160^A0N,20,18^FH_^FDEXP {{expiry!10}}^FS
{{?lot}}^FO164,160^A0N,20,18^FH_^FDLOT {{lot!20}}^FS
{{?serial}}^FO12,182^A0N,20,18^FH_^FDSER {{serial!20}}^FS
^XZ
