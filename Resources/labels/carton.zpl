^FX A carton: 4 x 6 inch at 203 dots an inch (812 x 1218). Bars are 4 dots (0.5 mm) wide and 32 mm high, as the GS1
^FX logistic label wants them at least.
^FX {{to1}} {{to2}} {{to3}} {{to4}} {{to5}} {{to6}} the address, as many lines as it has
^FX {{order}} the order's number
^FX {{weight}} what the carton weighs, with its unit
^FX {{size}} the outer measures of its box, with their unit
^FX {{carton}} which carton of how many
^FX {{service}} {{route}} the carrier's service and its code for the way
^FX {{marks}} what must be known to who handles it, such as COLD, FRAGILE, COD 12.50; white on black
^FX {{copy}} which copy this is, when it was printed before
^FX {{bars}} the SSCC as data of a GS1-128 (^BC, mode N)
^FX {{sscc}} the same for people
^XA
^CI28
^PW812
^LL1218
^LH0,0
^FO32,32^A0N,30,30^FDSHIP TO^FS
{{?copy}}^FO560,32^A0N,30,30^FH_^FDCOPY {{copy!6}}^FS
{{?to1}}^FO32,72^A0N,52,48^FH_^FD{{to1:30}}^FS
{{?to2}}^FO32,134^A0N,44,42^FH_^FD{{to2:34}}^FS
{{?to3}}^FO32,188^A0N,44,42^FH_^FD{{to3:34}}^FS
{{?to4}}^FO32,242^A0N,44,42^FH_^FD{{to4:34}}^FS
{{?to5}}^FO32,296^A0N,44,42^FH_^FD{{to5:34}}^FS
{{?to6}}^FO32,350^A0N,44,42^FH_^FD{{to6:34}}^FS
^FO24,412^GB764,4,4^FS
^FO32,428^A0N,26,26^FDORDER^FS
{{?size}}^FO480,428^A0N,26,26^FH_^FD{{size!20}}^FS
^FO32,460^A0N,58,58^FH_^FD{{order!24}}^FS
^FO24,528^GB764,4,4^FS
{{?carton}}^FO32,544^A0N,26,26^FDCARTON^FS
{{?carton}}^FO32,576^A0N,58,58^FH_^FD{{carton!12}}^FS
{{?weight}}^FO440,544^A0N,26,26^FDWEIGHT^FS
{{?weight}}^FO440,576^A0N,58,58^FH_^FD{{weight!12}}^FS
^FO24,644^GB764,4,4^FS
{{?service}}^FO32,660^A0N,26,26^FDSERVICE^FS
{{?service}}^FO32,692^A0N,44,36^FH_^FD{{service:20}}^FS
{{?route}}^FO480,660^A0N,26,26^FDROUTE^FS
{{?route}}^FO480,692^A0N,44,44^FH_^FD{{route!12}}^FS
^FO24,748^GB764,4,4^FS
{{?marks}}^FO24,764^GB764,64,64^FS
{{?marks}}^FO32,776^A0N,44,34^FR^FH_^FD{{marks!40}}^FS
^FO32,844^A0N,26,26^FDSSCC^FS
^FO94,880^BY4^BCN,256,N,N,N,N^FH_^FD{{bars!14}}^FS
^FO0,1152^A0N,44,44^FB812,1,0,C^FH_^FD{{sscc}}^FS
^XZ
