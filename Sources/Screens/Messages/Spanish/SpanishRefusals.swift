// Why something was refused, and what was expected.

extension Spanish {
    static let refusals = """
        = Look at the label
        Mire la etiqueta
        = %1 are not the check digits of %2. Expected: the two digits on its label.
        %1 no son los dígitos de control de %2. Se esperaba: los dos dígitos de su etiqueta.
        = not %1 here
        no %1 aquí
        = %1 is in somebody's hand on tour %2 already. Scan the unit that you hold.
        %1 ya está en la mano de alguien en el recorrido %2. Escanee la pieza que tiene.
        = in hand on tour %1
        en mano en rec. %1
        = Serial %1 came back and is grade %2. Expected: one of grade A.
        La serie %1 volvió y es de grado %2. Se esperaba: una de grado A.
        = it is grade %1
        es de grado %1
        = Serial %1 is counted already. Expected: one that is not.
        La serie %1 ya está contada. Se esperaba: una que no.
        = this one is counted
        esta ya está contada
        = The unit with tag %1 is counted already. Expected: one that is not.
        La pieza con etiqueta %1 ya está contada. Se esperaba: una que no.
        = Scan the item
        Escanee artículo
        = Nothing is in the hand yet. Expected: at least 1 unit.
        Aún no hay nada en la mano. Se esperaba: al menos 1 pieza.
        = nothing in hand
        nada en la mano
        = Finish this line
        Termine esta línea
        = It is the last one of the tour, so it cannot be put off. Report it with F3 if it cannot be done.
        Es la última del recorrido y no puede esperar. Avise con F3 si no se puede hacer.
        = it is the last one
        es la última
        = No undo left
        Nada que deshacer
        = Nothing is left that can be taken back. Expected: a step of yours on this tour.
        No queda nada que se pueda deshacer. Se esperaba: un paso suyo en este recorrido.
        = nothing to undo
        nada que deshacer
        = Somebody else was promised the units in %1 since then. Go on with the step that is shown.
        Las piezas de %1 se prometieron a otro desde entonces. Siga con el paso que se muestra.
        = promised to others
        prometidas a otros
        = Tour %1 is done: every line is handled.
        El recorrido %1 está listo: todas las líneas atendidas.
        = tour %1 is done
        recorrido %1 listo
        = Given to the hub
        Dadas al hub
        = These units of %1 are for another site now. Go on with the step that is shown.
        Estas piezas de %1 son ahora para otro almacén. Siga con el paso que se muestra.
        = hub has them back
        el hub las tiene
        = Nobody here knows %1. Expected: %2.
        Nadie aquí conoce %1. Se esperaba: %2.
        = Press Caps Lock
        Pulse Bloq Mayús
        = Check the keyboard
        Revise el teclado
        = the keyboard is %1
        el teclado es %1
        = Caps Lock is on
        Bloq Mayús activado
        = and
        y
        = Read %1, which seems to be %2: %3. F12 sets the scanner up.
        Leído %1, que parece ser %2: %3. F12 configura el escáner.
        = F12 sets it up
        F12 lo configura
        = US
        US
        = French (AZERTY)
        francés (AZERTY)
        = German (QWERTZ)
        alemán (QWERTZ)
        = Scan another code
        Otro código
        = %1 can be %2. Scan a code of only one.
        %1 puede ser %2. Escanee un código de solo uno.
        = can be %1 things
        puede ser %1 cosas
        = %1 is %2. Expected: %3.
        %1 es %2. Se esperaba: %3.
        = that is %1
        eso es %1
        = Nobody here knows %1. Expected: an item, a place, a parcel, an order, a badge.
        Nadie aquí conoce %1. Se esperaba: artículo, ubicación, paquete, pedido, gafete.
        = Scanned %1, where none is free. Expected: place %2.
        Escaneado %1, donde no hay libres. Se esperaba: ubicación %2.
        = this is %1
        esto es %1
        = Take nothing here
        No tome nada aquí
        = Place %1 is blocked. Skip the line with F4 or report it with F3.
        La ubicación %1 está bloqueada. Omita la línea con F4 o avise con F3.
        = %1 blocked
        %1 bloqueada
        = Use tote %1
        Use la cesta %1
        = Scanned %1. Expected: tote %2, where order %3 goes.
        Escaneado %1. Se esperaba: cesta %2, donde va el pedido %3.
        = is not free for this order
        no está libre para este pedido
        = off its cart
        fuera de su carro
        = with order %1
        con el pedido %1
        = Use another tote
        Use otra cesta
        = %1 %2. Expected: an empty, free tote.
        %1 %2. Se esperaba: una cesta vacía y libre.
        = %1 in use
        %1 en uso
        = Type how many left
        ¿Cuántas quedan?
        = Is %1 empty? Type 0 or scan EMPTY if so, else type how many you see.
        ¿Está %1 vacía? Escriba 0 o escanee EMPTY si es así, si no escriba cuántas ve.
        = 0 = bin is empty
        0 = está vacía
        = Take %1
        Tome %1
        = Scanned %1 (%2). Expected: %3. Put the other back.
        Escaneado %1 (%2). Se esperaba: %3. Devuelva el otro.
        = Scanned %1. Expected: %2.
        Escaneado %1. Se esperaba: %2.
        = Leave it: too old
        Déjelo: muy viejo
        = Too few days left: %1. Take the expected lot or press F3.
        Quedan pocos días: %1. Tome el lote esperado o pulse F3.
        = Scanned %1, which keeps longer. Expected: %2.
        Escaneado %1, que dura más. Se esperaba: %2.
        = older goes first
        primero lo más viejo
        = is booked in %1
        está registrada en %1
        = is not known at this site
        no se conoce en este almacén
        = Serial %1 %2. Expected: one that is booked here.
        Serie %1 %2. Se esperaba: una registrada aquí.
        = it is of %1
        es de %1
        = serial is unknown
        serie desconocida
        = Put %1 back
        Devuelva %1
        = All %1 are counted already. Expected: the tote. The last scan was not counted.
        Ya están contadas las %1. Se esperaba: la cesta. El último escaneo no se contó.
        = %1 are enough
        %1 bastan
        = Count only %1
        Cuente solo %1
        = %1 more would make %2. Expected: %3 altogether. Nothing was added.
        %1 más darían %2. Se esperaba: %3 en total. No se sumó nada.
        = %1 too many
        sobran %1
        = A typed number is not enough for %1. Expected: a scan of each unit or pack.
        Un número escrito no basta para %1. Se esperaba: un escaneo de cada pieza o envase.
        = no typed number
        no número escrito
        = Scan the tote
        Escanee la cesta
        = %1 in the hand. Expected: none. Put them into the tote or press F8.
        %1 en la mano. Se esperaba: ninguna. Póngalas en la cesta o pulse F8.
        = Nobody holds tour %1: it was put back. Choose it again in the list.
        Nadie tiene el recorrido %1: se devolvió. Elíjalo otra vez en la lista.
        = tour %1 was left
        recorrido %1 dejado
        = Tour %1 is with %2%3 now. What you picked is kept. Enter shows the list of tours.
        El recorrido %1 lo tiene ahora %2%3. Lo que surtió se conserva. Enter muestra la lista de recorridos.
        = This needs a badge for %1, and yours is not for it.
        Esto necesita un gafete para %1, y el suyo no lo es.
        = needs %1
        necesita %1
        = %1 %2. Choose another reason, or Esc goes back.
        %1 %2. Elija otro motivo, o Esc vuelve.
        = is for units to pick that are missing, and none is missing here
        es para piezas que faltan, y aquí no falta ninguna
        = none is missing
        no falta ninguna
        = is for a unit in the hand: scan the place first
        es para una pieza en la mano: escanee primero la ubicación
        = scan the place first
        primero la ubicación
        = is for a unit that is being picked
        es para una pieza que se está surtiendo
        = only while picking
        solo al surtir
        = is for a label that has to be scanned now, and none has
        es para una etiqueta que hay que escanear ahora, y ninguna lo es
        = no label is asked
        no se pide etiqueta
        = is for when a tote is on the cart
        es para cuando hay una cesta en el carro
        = no tote on the cart
        sin cesta en el carro
        = is for the packing bench
        es para la mesa de empaque
        = only while packing
        solo al empacar
        = is for the dock
        es para el muelle
        = only at the dock
        solo en el muelle
        = is for returns
        es para devoluciones
        = only for returns
        solo devoluciones
        = is recorded by the site itself
        lo registra el propio almacén
        = not to be chosen
        no se puede elegir
        = has no use while the step is %1
        no sirve en el paso %1
        = Scan an item
        Escanee artículo
        = Scan a bin
        Escanee ubicación
        = Type a name
        Escriba un nombre
        = Scan a parcel
        Escanee un paquete
        = Scan tote %1
        Escanee cesta %1
        = Scan an empty tote
        Escanee vacía
        = Scan a carton
        Escanee una caja
        = Scan a door
        Escanee un muelle
        = Scan a tote
        Escanee una cesta
        = place %1
        ubicación %1
        = an item that lies here
        un artículo que está aquí
        = the label of a bin
        la etiqueta de una ubicación
        = the name of a courier, typed
        el nombre de un mensajero, escrito
        = a parcel that comes back
        un paquete que vuelve
        = the item again, or how many (%1 of %2 counted)
        el artículo otra vez, o cuántas (%1 de %2 contadas)
        = tote %1
        cesta %1
        = an empty, free tote
        una cesta vacía y libre
        = how many are left in %1
        cuántas quedan en %1
        = the SSCC on a carton
        el SSCC de una caja
        = the label of a door
        la etiqueta de un muelle
        = %1, or another with room
        %1, u otro con sitio
        = a lane with room
        un carril con sitio
        = the number on the seal
        el número del precinto
        = a reference of up to %1 characters
        una referencia de hasta %1 caracteres
        = a tote, a unit in it, an order or a parcel
        una cesta, una pieza de ella, un pedido o un paquete
        = a code of this site
        un código de este almacén
        = a place
        una ubicación
        = a tote
        una cesta
        = an item
        un artículo
        = a badge
        un gafete
        = an order
        un pedido
        = a carton
        una caja
        = a load
        una carga
        = a box
        un envase
        = a number
        un número
        = a text
        un texto
        = ser
        ser
        = serial
        serie
        """
}
