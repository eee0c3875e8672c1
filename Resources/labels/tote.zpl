^FX A tote: 2 x 1 inch at 203 dots an inch (406 x 203).
^FX {{code}} the tote's code, up to 9 characters
^FX {{longCode}} the same where it has more
^FX {{order}} the order that its units are for, where there is one
^FX {{bars}} the code as data of a Code 128 (^BC, mode N)
^XA
^CI28
^PW406
^LL203
^LH0,0
{{?code}}^FO0,14^A0N,76,76^FB406,1,0,C^FH_^FD{{code!9}}^FS
{{?longCode}}^FO0,20^A0N,56,50^FB406,1,0,C^FH_^FD{{longCode!13}}^FS
^FO26,96^BY2^BCN,72,N,N,N,N^FH_^FD{{bars!16}}^FS
{{?order}}^FO0,174^A0N,26,26^FB406,1,0,C^FH_^FDORDER {{order!22}}^FS
^XZ
