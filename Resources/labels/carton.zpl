^FX A carton: 4 x 6 inch at 203 dots an inch (812 x 1218). Bars are 4 dots (0.5 mm) wide and 32 mm high, as the GS1
^FX logistic label wants them at least.
^FX {{to1}} {{to2}} {{to3}} {{to4}} {{to5}} {{to6}} the address, as many lines as it has
^FX {{order}} the order's number
^FX {{weight}} what the carton weighs, with its unit
^FX {{carton}} which carton of how many
^FX {{bars}} the SSCC as data of a GS1-128 (^BC, mode N)
^FX {{sscc}} the same for people
^XA
^CI28
^PW812
^LL1218
^LH0,0
^FO32,32^A0N,30,30^FDSHIP TO^FS
{{?to1}}^FO32,72^A0N,52,48^FH_^FD{{to1:30}}^FS
{{?to2}}^FO32,134^A0N,44,42^FH_^FD{{to2:34}}^FS
{{?to3}}^FO32,188^A0N,44,42^FH_^FD{{to3:34}}^FS
{{?to4}}^FO32,242^A0N,44,42^FH_^FD{{to4:34}}^FS
{{?to5}}^FO32,296^A0N,44,42^FH_^FD{{to5:34}}^FS
{{?to6}}^FO32,350^A0N,44,42^FH_^FD{{to6:34}}^FS
^FO24,420^GB764,4,4^FS
^FO32,444^A0N,30,30^FDORDER^FS
^FO32,484^A0N,64,58^FH_^FD{{order!24}}^FS
^FO24,576^GB764,4,4^FS
{{?carton}}^FO32,600^A0N,30,30^FDCARTON^FS
{{?carton}}^FO32,640^A0N,64,58^FH_^FD{{carton!12}}^FS
{{?weight}}^FO440,600^A0N,30,30^FDWEIGHT^FS
{{?weight}}^FO440,640^A0N,64,58^FH_^FD{{weight!12}}^FS
^FO24,732^GB764,4,4^FS
^FO32,756^A0N,30,30^FDSSCC^FS
^FO94,804^BY4^BCN,256,N,N,N,N^FH_^FD{{bars!14}}^FS
^FO0,1084^A0N,44,44^FB812,1,0,C^FH_^FD{{sscc}}^FS
^XZ
